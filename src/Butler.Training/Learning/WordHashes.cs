namespace Butler.Training.Learning;

/// <summary>Makes features of the words of a text: they stand as they are but for capitals and digits, of which it only counts that there are some.</summary>
public static class WordHashes
{
    private const int MostLetters = 32;

    /// <summary>The hashes of a text's words and pairs of words, in order of appearance; none stands twice.</summary>
    public static ulong[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<ulong>();
        var hashes = new HashSet<ulong>();
        ulong? before = null;
        foreach (var range in text.AsSpan().SplitAny(" \t\n,.;:!?()\"'’"))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            var hash = HashOf(word);
            Add(hash);
            if (before is { } last)
            {
                Add(FeatureHash.Join(last, hash));
            }

            before = hash;
        }

        return [.. words];

        void Add(ulong hash)
        {
            if (hashes.Add(hash))
            {
                words.Add(hash);
            }
        }
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, MostLetters)];
        for (var at = 0; at < folded.Length; at++)
        {
            folded[at] = char.IsAsciiDigit(word[at]) ? '#' : char.ToLowerInvariant(word[at]);
        }

        return FeatureHash.Of(folded);
    }
}
