namespace Butler.Environments.Language.Routing;

/// <summary>English endings: finds "reply" in "replied" and "plan" in "planning", but only words the lexicon has.</summary>
internal static class Suffixes
{
    private const int ShortestStem = 2;

    /// <summary>"feed" is not the past of "fee".</summary>
    private const int ShortestVerb = 3;

    private const int LongestStem = 40;

    public static bool TryStrip(ReadOnlySpan<char> word, Lexicon lexicon, out WordForm found)
    {
        found = default;
        if (word.Length is < ShortestStem + 1 or > LongestStem)
        {
            return false;
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return TryStem(word[..^3], Form.Gerund, lexicon, out found);
        }

        if (word.EndsWith("ied", StringComparison.Ordinal))
        {
            return TryWith(word[..^3], 'y', Form.Past, lexicon, out found);
        }

        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            return TryStem(word[..^2], Form.Past, lexicon, out found);
        }

        if (word[^1] != 's' || word[^2] == 's')
        {
            return false;
        }

        return TryPlain(word[..^1], Form.Plural, lexicon, out found)
            || (word.EndsWith("ies", StringComparison.Ordinal) && TryWith(word[..^3], 'y', Form.Plural, lexicon, out found))
            || (word.EndsWith("es", StringComparison.Ordinal) && TryPlain(word[..^2], Form.Plural, lexicon, out found));
    }

    /// <summary>"email-ed", "schedul-ed" with its lost e, "plann-ed" with its doubled letter.</summary>
    private static bool TryStem(ReadOnlySpan<char> stem, Form form, Lexicon lexicon, out WordForm found) =>
        TryPlain(stem, form, lexicon, out found)
        || (stem.Length >= ShortestVerb && TryWith(stem, 'e', form, lexicon, out found))
        || (stem.Length > ShortestVerb && stem[^1] == stem[^2] && TryPlain(stem[..^1], form, lexicon, out found));

    private static bool TryPlain(ReadOnlySpan<char> stem, Form form, Lexicon lexicon, out WordForm found)
    {
        if (stem.Length < ShortestStem || !lexicon.TryFind(stem, out var basic) || basic.Form != Form.Plain)
        {
            found = default;
            return false;
        }

        found = basic with { Form = form };
        return true;
    }

    private static bool TryWith(ReadOnlySpan<char> stem, char last, Form form, Lexicon lexicon, out WordForm found)
    {
        Span<char> word = stackalloc char[LongestStem + 1];
        stem.CopyTo(word);
        word[stem.Length] = last;
        return TryPlain(word[..(stem.Length + 1)], form, lexicon, out found);
    }
}
