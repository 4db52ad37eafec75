using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Training.Policies;
using Butler.Training.Rollouts;
using Butler.Training.Studies;

namespace Butler.Training.Evaluation;

/// <summary>Measures policies on episodes that they have not been trained on. The result does not depend on the number of cores.</summary>
/// <param name="study">The world and its figures.</param>
/// <param name="settings">Which episodes.</param>
public sealed class Evaluator(IWorldStudy study, EvaluationSettings settings)
{
    /// <summary>How many episodes are played at once; null for as many as there are cores.</summary>
    public int? MostAtOnce { get; init; }

    /// <summary>How many policies were trained apart, when the policy is one that was trained.</summary>
    public int? TrainedRuns { get; init; }

    /// <summary>What the model costs that plays; null when nobody says.</summary>
    public ModelPrices? Prices { get; init; }

    /// <summary>Told after each episode how many have been played, one after the other.</summary>
    public Action<int>? Played { get; init; }

    /// <summary>Measures a policy. A model that cannot be asked ends it: there is no result of a part.</summary>
    /// <param name="name">Its name in the result.</param>
    /// <param name="newPolicy">Makes the policy of a run (from 0) and an attempt (from 0).</param>
    /// <param name="cancellationToken">Ends it between two episodes.</param>
    /// <exception cref="ModelException">The model cannot be asked.</exception>
    public async Task<EvaluationResult> RunAsync(string name, Func<int, int, IPolicy> newPolicy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newPolicy);
        var played = new Rollout[settings.Runs * settings.Episodes * settings.Attempts];
        var count = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce ?? Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, played.Length, parallel, async (at, token) =>
        {
            var (episode, attempt) = (at / settings.Attempts, at % settings.Attempts);
            var policy = newPolicy(episode / settings.Episodes, attempt);
            played[at] = await RolloutPlayer.PlayAsync(study.World.CreateEnvironment(), policy, RequestOf(episode), token);
            lock (played)
            {
                Played?.Invoke(++count);
            }
        });
        return Summarise(name, played);
    }

    private ResetRequest RequestOf(int episode) => new() { Seed = settings.Seed + episode, Split = settings.Split, Difficulty = settings.Difficulty };

    private EvaluationResult Summarise(string name, Rollout[] played)
    {
        var scores = played.Chunk(settings.Episodes * settings.Attempts).Select(run => (IReadOnlyList<double>)[.. run.Select(each => each.Scorecard.Score)]).ToArray();
        var all = scores.SelectMany(run => run).ToArray();
        var successes = played.Chunk(settings.Attempts).Select(tries => tries.Count(each => each.Scorecard.Score >= settings.Success)).ToArray();
        int[] ks = settings.Attempts == 1 ? [] : [.. Enumerable.Range(1, settings.Attempts)];
        return new EvaluationResult
        {
            World = study.World.Name,
            WorldId = study.World.Id,
            Policy = name,
            Settings = settings,
            Episodes = played.Length,
            Mean = all.Average(),
            Iqm = Statistics.Iqm(all),
            LowestTenth = Statistics.Quantile(all, 0.1),
            TrainedRuns = TrainedRuns,
            IqmByRun = [.. scores.Select(Statistics.Iqm)],
            Ci95 = Statistics.Interval95(scores, Statistics.Iqm, drawsRuns: TrainedRuns > 1),
            Parts = study.World.Leaves.ToDictionary(leaf => leaf.Name, leaf => played.Average(each => each.Scorecard.Parts.First(part => part.Name == leaf.Name).Points) / leaf.Weight),
            Measures = Ratios(played),
            PassAtK = [.. ks.Select(k => successes.Average(count => Statistics.PassAtK(settings.Attempts, count, k)))],
            PassToTheK = [.. ks.Select(k => successes.Average(count => Statistics.PassToTheK(settings.Attempts, count, k)))],
            Decisions = Count(played),
            Scores = scores,
            Usage = ModelTotal.Of(played, Prices),
        };
    }

    private Dictionary<string, double> Ratios(Rollout[] played) => played.SelectMany(study.Measure).Concat(played.SelectMany(Asking))
        .GroupBy(sample => sample.Name)
        .Select(group => (group.Key, Sum: group.Sum(sample => sample.Numerator), Of: group.Sum(sample => sample.Denominator)))
        .Where(each => each.Of > 0)
        .ToDictionary(each => each.Key, each => each.Sum / each.Of);

    private IEnumerable<RatioSample> Asking(Rollout rollout)
    {
        if (rollout.Usage is not { IsCounted: true } usage)
        {
            yield break;
        }

        yield return new RatioSample("input_tokens", usage.InputTokens, 1);
        yield return new RatioSample("output_tokens", usage.OutputTokens, 1);
        if (Prices is { } prices)
        {
            yield return new RatioSample("cost_usd", prices.Of(usage), 1);
        }
    }

    private SortedDictionary<string, IReadOnlyDictionary<string, int>> Count(Rollout[] played) => new(
        played.SelectMany(study.Decisions).GroupBy(each => each.Situation).ToDictionary(
            row => row.Key,
            row => (IReadOnlyDictionary<string, int>)new SortedDictionary<string, int>(row.GroupBy(each => each.Choice).ToDictionary(cell => cell.Key, cell => cell.Count()), StringComparer.Ordinal)),
        StringComparer.Ordinal);
}
