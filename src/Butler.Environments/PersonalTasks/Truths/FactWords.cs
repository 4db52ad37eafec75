using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>
/// The words of a text that carry its facts: lower case, without accents, function words, ordinal endings and plural s, months by their first three letters.
/// Two texts that tell the same facts in other small words have the same fact words.
/// </summary>
public static class FactWords
{
    private static readonly FrozenSet<string> Function = new[]
    {
        "a", "an", "the", "my", "your", "our", "his", "her", "their", "its", "of", "on", "in", "at", "to", "for", "and", "or",
        "is", "are", "was", "be", "that", "this", "with", "i", "you", "he", "she", "it", "we", "they", "me", "s",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months =
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0).Select(month => month.ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fact words of a text.</summary>
    public static HashSet<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folding = Lexicon.Default.Folding;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in text)
        {
            var letter = folding.Fold(character);
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (letter != LetterFolding.Nothing)
            {
                Take(word, words);
            }
        }

        Take(word, words);
        return words;
    }

    private static void Take(StringBuilder word, HashSet<string> words)
    {
        if (word.Length == 0)
        {
            return;
        }

        var taken = Stem(word.ToString());
        word.Clear();
        if (!Function.Contains(taken))
        {
            words.Add(taken);
        }
    }

    private static string Stem(string word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
                || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal)
                ? word[..^2]
                : word;
        }

        if (Months.Contains(word))
        {
            return word[..3];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
