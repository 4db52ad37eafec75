namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>
/// The words of a text that carry its facts: lower case, without accents, function words, ordinal endings and plural s, months by their first three letters.
/// Two texts that tell the same facts in other small words have the same fact words.
/// </summary>
public static class FactWords
{
    // Up to this length a text is read without allocating.
    private const int ShortText = 256;

    /// <summary>The fact words of a text.</summary>
    public static HashSet<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var reader = new FactWordReader(text, text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length]);
        while (reader.TryRead(out var word))
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Whether every fact word of a text is among <paramref name="words"/>.</summary>
    public static bool AreAllIn(HashSet<string> words, string text)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(text);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new FactWordReader(text, text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length]);
        while (reader.TryRead(out var word))
        {
            if (!known.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many of <paramref name="words"/> are fact words of a text.</summary>
    public static int Shared(HashSet<string> words, string text)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(text);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var reader = new FactWordReader(text, text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length]);
        while (reader.TryRead(out var word))
        {
            if (known.TryGetValue(word, out var found))
            {
                shared.Add(found);
            }
        }

        return shared.Count;
    }
}
