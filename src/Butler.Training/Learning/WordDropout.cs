using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>
/// Which features of an episode are left unread while learning: what is not always there cannot be leant on, and what carries over
/// to other wording is learned as well (Srivastava et al., 2014). It is the same for all who play the episode.
/// </summary>
public sealed class WordDropout
{
    private readonly ulong _seed;
    private readonly double _share;

    /// <summary>The dropout of an episode.</summary>
    /// <param name="request">The episode.</param>
    /// <param name="share">How likely each feature is left unread, 0 to 1.</param>
    public WordDropout(ResetRequest request, double share)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        (_seed, _share) = (new EpisodeRandom(request.Seed).Fork("dropout").NextUInt64(), share);
    }

    /// <summary>Whether a feature is read.</summary>
    public bool Shows(ulong feature) => !FeatureHash.IsWithin(FeatureHash.Join(_seed, feature), _share);
}
