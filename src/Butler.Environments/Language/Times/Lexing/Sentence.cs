using NodaTime;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>The tokens of a text and the moment they are read at: what every rule looks at.</summary>
internal sealed class Sentence(string text, Token[] tokens, int count, LocalDateTime reference)
{
    public int Count => count;

    public LocalDateTime Reference => reference;

    public LocalDate Today => reference.Date;

    /// <summary>The token at an index; one of kind <see cref="TokenKind.None"/> beyond either end.</summary>
    public Token this[int at] => (uint)at < (uint)count
        ? tokens[at]
        : new Token { Kind = TokenKind.None, Start = text.Length, Length = 0, Word = Lexing.Word.Unknown };

    public Word Word(int at) => (uint)at < (uint)count ? tokens[at].Word : Lexing.Word.Unknown;

    public bool Is(int at, Sense senses) => (Word(at).Senses & senses) != 0;

    public bool Is(int at, Role roles) => (Word(at).Roles & roles) != 0;

    public bool IsNumber(int at) => (uint)at < (uint)count && tokens[at].Kind == TokenKind.Number;

    public bool IsSign(int at, char sign) =>
        (uint)at < (uint)count && tokens[at].Kind == TokenKind.Symbol && tokens[at].Value == sign;

    public bool IsGlued(int at) => (uint)at < (uint)count && tokens[at].Glued;

    /// <summary>The next index when a word of these roles stands here, otherwise the same.</summary>
    public int Skip(int at, Role roles) => Is(at, roles) ? at + 1 : at;

    /// <summary>The next index when this sign stands here, otherwise the same.</summary>
    public int SkipSign(int at, char sign) => IsSign(at, sign) ? at + 1 : at;

    /// <summary>Whether this very word stands here, in any case.</summary>
    public bool IsWord(int at, ReadOnlySpan<char> word) => this[at].Length == word.Length && Text(at, at + 1).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word begins with a capital, as a name does.</summary>
    public bool IsCapital(int at) => (uint)at < (uint)count && char.IsUpper(text[tokens[at].Start]);

    /// <summary>Whether a number stands by itself, not inside a code, a price, a fraction or a version ("A4", "$12", "3.1").</summary>
    public bool IsFree(int at)
    {
        if (!IsGlued(at))
        {
            return true;
        }

        var before = tokens[at - 1];
        if (before is { Kind: TokenKind.Word, Length: 1, Glued: false } && text[before.Start] is 'T')
        {
            return true;
        }

        return before.Kind == TokenKind.Symbol && (char)before.Value is '(' or '[' or '"' or '\'' or ',' or ':' or ';' or '@' or '-' or '–' or '—' or '~';
    }

    /// <summary>Whether the phrase may stop before this token: the text ends, a sign follows, or a word that a new part begins with.</summary>
    public bool EndsBefore(int at) => this[at].Kind switch
    {
        TokenKind.None => true,
        TokenKind.Word => Is(at, Role.Quiet | Role.At | Role.On | Role.In | Role.For | Role.From | Role.This | Role.Next | Role.Last
                | Role.Coming | Role.Every | Role.Of | Role.To | Role.Between | Role.Limit | Role.Near | Role.During)
            || Is(at, Sense.RelativeDay | Sense.Tonight | Sense.Weekday | Sense.Month),
        TokenKind.Symbol => !Is(at, Sense.Counted),
        _ => false,
    };

    /// <summary>The characters from one token to another, the last one not included.</summary>
    public ReadOnlySpan<char> Text(int from, int to) => to <= from ? [] : text.AsSpan(this[from].Start, this[to - 1].End - this[from].Start);

    /// <summary>Where the tokens from one index to another stand in the text.</summary>
    public TextSpan Span(int from, int to) => new(this[from].Start, this[to - 1].End - this[from].Start);
}
