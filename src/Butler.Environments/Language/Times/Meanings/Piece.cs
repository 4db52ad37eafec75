namespace Butler.Environments.Language.Times.Meanings;

/// <summary>A meaning and the tokens it was read from, the last one not included.</summary>
internal readonly record struct Piece(Meaning Meaning, int Start, int End);
