namespace Butler.Episodes;

/// <summary>
/// Seeded chance: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// Our own, because a seed must give the same episode after a runtime upgrade.
/// </summary>
public sealed class EpisodeRandom
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    private readonly ulong _seed;
    private ulong _state;

    /// <summary>Starts the sequence of a seed.</summary>
    public EpisodeRandom(long seed)
        : this(unchecked((ulong)seed))
    {
    }

    private EpisodeRandom(ulong seed)
    {
        _seed = seed;
        _state = seed;
    }

    /// <summary>
    /// A sequence of its own for one purpose, which depends on the seed and the label alone: drawing more for one purpose
    /// does not shift another.
    /// </summary>
    public EpisodeRandom Fork(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var hash = FnvOffset;
        foreach (var character in label)
        {
            hash = unchecked((hash ^ character) * FnvPrime);
        }

        return new EpisodeRandom(Mix(unchecked(_seed + GoldenGamma) ^ hash));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64() => Mix(_state = unchecked(_state + GoldenGamma));

    /// <summary>A number from 0 to <paramref name="count"/> − 1, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not positive.</exception>
    public int Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);

        // Numbers above the last whole multiple of count would favour the small remainders, so they are drawn again.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)count);
        ulong drawn;
        do
        {
            drawn = NextUInt64();
        }
        while (drawn >= limit);

        return (int)(drawn % (ulong)count);
    }

    /// <summary>A number from 0 (included) to 1 (not included).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>One of the items, each equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Next(items.Count)];
    }

    /// <summary>The items in a random order; every order is equally likely.</summary>
    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var shuffled = items.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
