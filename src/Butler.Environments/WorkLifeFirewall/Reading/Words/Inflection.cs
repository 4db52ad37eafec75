namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>The regular forms of an English word. Forms that nobody uses do no harm.</summary>
internal static class Inflection
{
    private const int LongestDoubled = 6;

    public static IEnumerable<(string Text, Form Form)> Of(string word)
    {
        var last = word[^1];
        if (last == 'y' && word.Length > 2 && !IsVowel(word[^2]))
        {
            yield return ($"{word[..^1]}ies", Form.WithS);
            yield return ($"{word[..^1]}ied", Form.Past);
            yield return ($"{word}ing", Form.Ing);
            yield break;
        }

        yield return (last is 's' or 'x' or 'z' or 'o' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? $"{word}es" : $"{word}s", Form.WithS);
        if (last == 'e')
        {
            yield return ($"{word}d", Form.Past);
            yield return ($"{word[..^1]}ing", Form.Ing);
            yield return ($"{word}ing", Form.Ing);
            yield break;
        }

        yield return ($"{word}ed", Form.Past);
        yield return ($"{word}ing", Form.Ing);
        if (word.Length is > 2 and <= LongestDoubled && !IsVowel(last) && IsVowel(word[^2]))
        {
            yield return ($"{word}{last}ed", Form.Past);
            yield return ($"{word}{last}ing", Form.Ing);
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
