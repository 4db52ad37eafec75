namespace Butler.Training.Learning;

/// <summary>
/// Gives every feature a place in the weights without a table of names (Weinberger et al., "Feature hashing for large scale
/// multitask learning", 2009). Two features may share a place; with some thousand features in use that is rare.
/// </summary>
public static class FeatureHash
{
    /// <summary>How many places there are, a power of two.</summary>
    public const int Places = 1 << 18;

    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of a text (FNV-1a over its characters).</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }

    /// <summary>
    /// The hash of two things that hold together. The last steps are those of SplitMix64 (Steele, Lea and Flood, 2014): without them joins
    /// of small numbers would differ by constants, and what is drawn from two of them would not be independent.
    /// </summary>
    public static ulong Join(ulong one, ulong other)
    {
        unchecked
        {
            var joined = ((one ^ (one >> 29)) * 0xBF58476D1CE4E5B9) + (other * 0x9E3779B97F4A7C15);
            joined = (joined ^ (joined >> 30)) * 0xBF58476D1CE4E5B9;
            joined = (joined ^ (joined >> 27)) * 0x94D049BB133111EB;
            return joined ^ (joined >> 31);
        }
    }

    /// <summary>Whether a hash is among a share of all hashes, 0 to 1: chance that needs no state.</summary>
    public static bool IsWithin(ulong hash, double share) => (hash >> 32) < (ulong)(share * (1UL << 32));

    /// <summary>The place of a hash.</summary>
    public static int Place(ulong hash) => (int)((hash ^ (hash >> 32)) & (Places - 1));
}
