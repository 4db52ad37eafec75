using System.Numerics.Tensors;
using Butler.Episodes;
using Butler.Training.Policies;

namespace Butler.Training.Learning;

/// <summary>Plays what was learned: the likeliest candidate, or one by chance as likely as it is.</summary>
/// <param name="name">The name in every result row.</param>
/// <param name="choices">What there is to choose from.</param>
/// <param name="weights">What was learned.</param>
/// <param name="sampleSeed">Null to take the likeliest; else the seed by which it is drawn.</param>
public sealed class LearnedPolicy(string name, IChoices choices, SoftmaxWeights weights, long? sampleSeed = null) : IPolicy
{
    private EpisodeRandom? _random;
    private int _step;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>What was decided in this episode, in order.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _random = sampleSeed is { } seed ? new EpisodeRandom(seed).Fork($"{request.Split}/{request.Difficulty}/{request.Seed}") : null;
        Decisions.Clear();
        _step = 0;
        choices.Begin(request);
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        while (choices.Look(last) is { Count: > 0 } candidates)
        {
            var probabilities = weights.Probabilities(candidates);
            var chosen = _random is null ? TensorPrimitives.IndexOfMax<float>(probabilities) : Draw(probabilities, _random);
            Decisions.Add(new Decision(candidates, chosen, probabilities[chosen], _step));
            if (choices.Choose(chosen) is { } action)
            {
                _step++;
                return action;
            }
        }

        return null;
    }

    private static int Draw(float[] probabilities, EpisodeRandom random)
    {
        // Rounding may leave a little at the end: it goes to the last that can be chosen at all.
        var (left, last) = (random.NextDouble(), 0);
        for (var at = 0; at < probabilities.Length && left >= 0; at++)
        {
            left -= probabilities[at];
            last = probabilities[at] > 0 ? at : last;
        }

        return last;
    }
}
