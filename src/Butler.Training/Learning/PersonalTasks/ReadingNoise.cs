using Butler.Environments.Language.Routing;
using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What is misread of an episode while learning: words that are skipped, and to-dos that the router has wrong. It is the same for all
/// who play the episode, so that a group differs in its choices alone.
/// </summary>
public sealed class ReadingNoise
{
    // Most of what the router is sure of leans no further.
    private const int MostLean = 4;

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
        var agent = Errs(drawn, 1) ? (AgentName)(FeatureHash.Join(drawn, 2) % 5) : said.Agent;
        var lean = Errs(drawn, 3) ? (double)(FeatureHash.Join(drawn, 4) % ((2 * MostLean) + 1)) - MostLean : said.Lean;
        return said with { Agent = agent, Lean = lean, Tier = agent == AgentName.None ? Tier.Unclassified : lean > 0 ? Tier.Personal : Tier.Professional };
    }

    private bool Errs(ulong drawn, ulong about) => (FeatureHash.Join(drawn, about) >> 32) < _errsBelow;

    private static ulong Below(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return (ulong)(share * (1UL << 32));
    }
}
