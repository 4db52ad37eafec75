using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>Which words of an episode are left unread; the same for all who play it, so that a group differs in its choices alone.</summary>
public sealed class WordMask
{
    private readonly ulong _seed;
    private readonly ulong _below;

    /// <summary>Masks the words of an episode.</summary>
    /// <param name="request">The episode.</param>
    /// <param name="share">How likely a word is left unread, 0 to 1.</param>
    public WordMask(ResetRequest request, double share)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        _seed = new EpisodeRandom(request.Seed).Fork("words").NextUInt64();
        _below = (ulong)(share * (1UL << 32));
    }

    private WordMask()
    {
    }

    /// <summary>Leaves every word.</summary>
    public static WordMask None { get; } = new();

    /// <summary>Whether a word is read.</summary>
    public bool Shows(ulong word) => (FeatureHash.Join(_seed, word) >> 32) >= _below;
}
