using System.Buffers;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>Cuts a text into words, numbers and signs in one pass.</summary>
internal static class Tokenizer
{
    private const int LongestNumber = 9;

    /// <summary>The tokens of a text, in a pooled array that the caller gives back.</summary>
    public static (Token[] Tokens, int Count) Cut(string text)
    {
        var tokens = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 16);
        var count = 0;
        var lastEnd = -1;
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at];
            if (char.IsWhiteSpace(next) || char.IsControl(next))
            {
                at++;
                continue;
            }

            if (count == tokens.Length)
            {
                tokens = Grow(tokens);
            }

            var token = Read(text, at) with { Glued = lastEnd == at };
            tokens[count++] = token;
            lastEnd = at = SkipSilent(text, token);
        }

        return (tokens, count);
    }

    private static Token[] Grow(Token[] tokens)
    {
        var larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(tokens, clearArray: true);
        return larger;
    }

    private static Token Read(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return Number(text, at);
        }

        return char.IsLetter(text[at])
            ? Letters(text, at)
            : new Token
            {
                Kind = TokenKind.Symbol,
                Start = at,
                Length = 1,
                Word = Lexicon.Find(text.AsSpan(at, 1)),
                Value = text[at],
            };
    }

    private static Token Number(string text, int at)
    {
        var end = at;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            value = end - at < LongestNumber && value >= 0 ? (value * 10) + (text[end] - '0') : -1;
            end++;
        }

        return new Token { Kind = TokenKind.Number, Start = at, Length = end - at, Word = Word.Unknown, Value = value };
    }

    private static Token Letters(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        end = Contraction(text, at, end);
        var halfDay = HalfDay(text, at, end);
        var word = halfDay == 0 ? Lexicon.Find(text.AsSpan(at, end - at)) : Lexicon.Find(text[at] is 'a' or 'A' ? "am" : "pm");
        return new Token { Kind = TokenKind.Word, Start = at, Length = end + halfDay - at, Word = word };
    }

    /// <summary>Takes "o'clock" and "don't" as one word; the "'s" of "today's" is left to be skipped.</summary>
    private static int Contraction(string text, int at, int end)
    {
        if (end == at + 1 && text[at] is 'o' or 'O' && text.AsSpan(end).StartsWith(" clock", StringComparison.OrdinalIgnoreCase))
        {
            return end + " clock".Length;
        }

        if (!IsApostrophe(text, end) || end + 1 >= text.Length || !char.IsLetter(text[end + 1]))
        {
            return end;
        }

        var rest = end + 1;
        while (rest < text.Length && char.IsLetter(text[rest]))
        {
            rest++;
        }

        var possessive = rest == end + 2 && text[end + 1] is 's' or 'S';
        return possessive || rest - at > 12 ? end : rest;
    }

    /// <summary>How many more characters "a.m." or "p. m." takes beyond its first letter; 0 when it is none.</summary>
    private static int HalfDay(string text, int at, int end)
    {
        if (end != at + 1 || text[at] is not ('a' or 'A' or 'p' or 'P') || end >= text.Length || text[end] is not ('.' or ' '))
        {
            return 0;
        }

        var letter = end + 1 < text.Length && text[end + 1] == ' ' ? end + 2 : end + 1;
        if (letter >= text.Length || text[letter] is not ('m' or 'M') || (letter + 1 < text.Length && char.IsLetterOrDigit(text[letter + 1])))
        {
            return 0;
        }

        return letter + 1 < text.Length && text[letter + 1] == '.' ? letter + 2 - end : letter + 1 - end;
    }

    /// <summary>Leaves out the "'s" of a possessive and the dot of an abbreviation ("Oct.").</summary>
    private static int SkipSilent(string text, Token token)
    {
        var end = token.End;
        if (token.Kind != TokenKind.Word)
        {
            return end;
        }

        if (IsApostrophe(text, end) && end + 1 < text.Length && text[end + 1] is 's' or 'S')
        {
            return end + 2;
        }

        return (token.Word.Senses & Sense.Short) != 0 && end < text.Length && text[end] == '.' ? end + 1 : end;
    }

    private static bool IsApostrophe(string text, int at) => at < text.Length && text[at] is '\'' or '’';
}
