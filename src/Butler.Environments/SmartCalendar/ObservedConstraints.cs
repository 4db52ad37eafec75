namespace Butler.Environments.SmartCalendar;

/// <summary>What the request does not say itself.</summary>
public sealed record ObservedConstraints
{
    /// <summary>The day on which the request was written: <c>Monday 2026-04-06</c>.</summary>
    public required string Today { get; init; }

    /// <summary>The days on which the meeting may be, on the request's clock.</summary>
    public required string Days { get; init; }

    /// <summary>Where a slot may begin.</summary>
    public required string Grid { get; init; }

    /// <summary>What people cannot, or would rather not.</summary>
    public IReadOnlyList<ObservedLimit>? Limits { get; init; }

    /// <summary>The dates of days that the request names without one.</summary>
    public IReadOnlyDictionary<string, string>? Dates { get; init; }
}
