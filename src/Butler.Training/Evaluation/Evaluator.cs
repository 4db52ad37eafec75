using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Rollouts;
using Butler.Training.Studies;

namespace Butler.Training.Evaluation;

/// <summary>Measures policies on episodes that they have not been trained on. The result does not depend on the number of cores.</summary>
/// <param name="study">The world and its figures.</param>
/// <param name="settings">Which episodes.</param>
public sealed class Evaluator(IWorldStudy study, EvaluationSettings settings)
{
    /// <summary>Measures a policy.</summary>
    /// <param name="name">Its name in the result.</param>
    /// <param name="newPolicy">Makes the policy of a run (from 0) and an attempt (from 0).</param>
    /// <param name="cancellationToken">Ends it between two episodes.</param>
    public async Task<EvaluationResult> RunAsync(string name, Func<int, int, IPolicy> newPolicy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newPolicy);
        var played = new Rollout[settings.Runs * settings.Episodes * settings.Attempts];
        await Parallel.ForAsync(0, played.Length, cancellationToken, async (at, token) =>
        {
            var (episode, attempt) = (at / settings.Attempts, at % settings.Attempts);
            var policy = newPolicy(episode / settings.Episodes, attempt);
            played[at] = await RolloutPlayer.PlayAsync(study.World.CreateEnvironment(), policy, RequestOf(episode), token);
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
            Ci95 = Statistics.Interval95(scores, Statistics.Iqm),
            Parts = study.World.Leaves.ToDictionary(leaf => leaf.Name, leaf => played.Average(each => each.Scorecard.Parts.First(part => part.Name == leaf.Name).Points) / leaf.Weight),
            Measures = Ratios(played),
            PassAtK = [.. ks.Select(k => successes.Average(count => Statistics.PassAtK(settings.Attempts, count, k)))],
            PassToTheK = [.. ks.Select(k => successes.Average(count => Statistics.PassToTheK(settings.Attempts, count, k)))],
            Decisions = Count(played),
            Scores = scores,
        };
    }

    private Dictionary<string, double> Ratios(Rollout[] played) => played.SelectMany(study.Measure)
        .GroupBy(sample => sample.Name)
        .Select(group => (group.Key, Sum: group.Sum(sample => sample.Numerator), Of: group.Sum(sample => sample.Denominator)))
        .Where(each => each.Of > 0)
        .ToDictionary(each => each.Key, each => each.Sum / each.Of);

    private SortedDictionary<string, IReadOnlyDictionary<string, int>> Count(Rollout[] played) => new(
        played.SelectMany(study.Decisions).GroupBy(each => each.Situation).ToDictionary(
            row => row.Key,
            row => (IReadOnlyDictionary<string, int>)new SortedDictionary<string, int>(row.GroupBy(each => each.Choice).ToDictionary(cell => cell.Key, cell => cell.Count()), StringComparer.Ordinal)),
        StringComparer.Ordinal);
}
