using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>What stands between two words.</summary>
internal enum Pause
{
    /// <summary>Nothing but space.</summary>
    None,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A dash, a colon, a semicolon or a bracket.</summary>
    Break,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>The end of a question.</summary>
    Asked,
}

/// <summary>One word of a message. A contraction makes two of them over the same stretch of text.</summary>
/// <param name="Word">The word of the lexicon.</param>
/// <param name="Form">How it stands.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Hash">The same for the same letters, whatever their case, to find copies; 0 for the further words of a contraction.</param>
/// <param name="Stem">The same for all regular forms of a word, also one that the lexicon does not have; to learn by.</param>
internal readonly record struct Token(LexiconWord Word, Form Form, Pause Before, TextSpan Span, ulong Hash, ulong Stem)
{
    public bool Is(WordRoles roles) => Word.Is(roles);
}
