using Butler.Environments.Language.Routing;
using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What is misread of an episode while learning: words that are skipped, and to-dos that the router has wrong. It is the same for all
/// who play the episode, so that a group differs in its choices alone.
/// </summary>
public sealed class ReadingNoise
{
    private readonly ulong _seed;
    private readonly ulong _skipsBelow;
    private readonly ulong _errsBelow;

    /// <summary>The noise of an episode.</summary>
    /// <param name="request">The episode.</param>
    /// <param name="skips">How likely a word is skipped, 0 to 1.</param>
    /// <param name="errs">How likely the router says something by chance, 0 to 1.</param>
    public ReadingNoise(ResetRequest request, double skips, double errs)
    {
        ArgumentNullException.ThrowIfNull(request);
        (_seed, _skipsBelow, _errsBelow) = (new EpisodeRandom(request.Seed).Fork("noise").NextUInt64(), Below(skips), Below(errs));
    }

    private ReadingNoise()
    {
    }

    /// <summary>Everything is read as it is.</summary>
    public static ReadingNoise None { get; } = new();

    /// <summary>Whether a word is read.</summary>
    public bool Shows(ulong word) => (FeatureHash.Join(_seed, word) >> 32) >= _skipsBelow;

    /// <summary>What the router is taken to say of a text.</summary>
    public TodoRouting Hear(string text, TodoRouting said)
    {
        var drawn = FeatureHash.Join(_seed + 1, FeatureHash.Of(text));
        if ((drawn >> 32) >= _errsBelow)
        {
            return said;
        }

        var agent = (AgentName)(FeatureHash.Join(drawn, 1) % 5);
        var isPersonal = (FeatureHash.Join(drawn, 2) & 1) == 0;
        var tier = agent == AgentName.None ? Tier.Unclassified : isPersonal ? Tier.Personal : Tier.Professional;
        return said with { Agent = agent, Tier = tier, Lean = isPersonal ? 1 : -1 };
    }

    private static ulong Below(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return (ulong)(share * (1UL << 32));
    }
}
