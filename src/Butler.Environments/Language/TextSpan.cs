namespace Butler.Environments.Language;

/// <summary>A stretch of a text, in UTF-16 code units: what was read, so that it can be shown or cut out.</summary>
/// <param name="Start">Index of the first character, from 0.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index of the first character after the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two spans have a character in common.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of the span.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
