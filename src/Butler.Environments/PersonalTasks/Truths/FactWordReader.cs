using System.Collections.Frozen;
using System.Globalization;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>Reads the fact words of a text one by one, in order, each as often as it occurs.</summary>
internal ref struct FactWordReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = new[]
    {
        "a", "an", "the", "my", "your", "our", "his", "her", "their", "its", "of", "on", "in", "at", "to", "for", "and", "or",
        "is", "are", "was", "be", "that", "this", "with", "i", "you", "he", "she", "it", "we", "they", "me", "s",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months =
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0).Select(month => month.ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _word;
    private int _at;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Room for a word as long as the text.</param>
    public FactWordReader(ReadOnlySpan<char> text, Span<char> word)
    {
        _text = text;
        _word = word;
    }

    /// <summary>Reads the next fact word; it lasts until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<char> word)
    {
        while (TryReadWord(out var length))
        {
            word = Stem(_word[..length]);
            if (!Function.Contains(word))
            {
                return true;
            }
        }

        word = default;
        return false;
    }

    private bool TryReadWord(out int length)
    {
        var folding = Lexicon.Default.Folding;
        length = 0;
        while (_at < _text.Length)
        {
            var letter = folding.Fold(_text[_at++]);
            if (char.IsLetterOrDigit(letter))
            {
                _word[length++] = letter;
            }
            else if (letter != LetterFolding.Nothing && length > 0)
            {
                return true;
            }
        }

        return length > 0;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th") ? word[..^2] : word;
        }

        if (Months.Contains(word))
        {
            return word[..3];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
