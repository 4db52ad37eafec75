using Butler.Environments.Language;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A word of a to-do, or a stretch that counts as one: a contact's name, an address, a phrase of time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">Its id among the phrases' words, or 0.</param>
/// <param name="IsSomebody">Whether it stands for a person.</param>
/// <param name="Before">What parts it from the token before it.</param>
internal readonly record struct TextToken(TokenKind Kind, TextSpan Span, int Word, bool IsSomebody, Break Before);

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Person,
    Address,

    /// <summary>A phrase of time that says when the to-do itself is.</summary>
    Time,
}

/// <summary>What stands between two tokens, the weightier one where there are several.</summary>
internal enum Break
{
    None,

    /// <summary>A comma, a bracket, a quotation mark.</summary>
    Comma,
    Colon,

    /// <summary>A dash or a semicolon.</summary>
    Dash,

    /// <summary>The end of a sentence or line, or the beginning of the text.</summary>
    Stop,
}
