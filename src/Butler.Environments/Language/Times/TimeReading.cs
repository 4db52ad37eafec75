namespace Butler.Environments.Language.Times;

/// <summary>One phrase of time found in a text, and what it means.</summary>
public sealed record TimeReading
{
    /// <summary>The reading that the conventions prefer.</summary>
    public required TimeValue Value { get; init; }

    /// <summary>Where the phrase stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The IANA zone that the phrase names ("3pm Tokyo time"), or null when it names none. It is reported, not applied.</summary>
    public string? Zone { get; init; }

    /// <summary>Other readings a fair reader may choose (7 as 19:00), best first; empty when the phrase is plain.</summary>
    public IReadOnlyList<TimeValue> Alternatives { get; init; } = [];
}
