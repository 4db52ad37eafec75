namespace Butler.Environments.Language.Times.Lexing;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Beyond the text.</summary>
    None,
    Word,
    Number,
    Symbol,
}

/// <summary>One word, number or sign of a text.</summary>
internal readonly record struct Token
{
    public required TokenKind Kind { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>What the word list knows about it; never null for tokens inside a text.</summary>
    public required Word Word { get; init; }

    /// <summary>The value of a number, or -1 when it has more than nine digits; the character of a sign.</summary>
    public int Value { get; init; }

    /// <summary>Whether it follows the token before it without a blank.</summary>
    public bool Glued { get; init; }

    public int End => Start + Length;
}
