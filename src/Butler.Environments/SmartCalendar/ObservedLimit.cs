namespace Butler.Environments.SmartCalendar;

/// <summary>Something that a person cannot or would rather not, which the request does not say.</summary>
public sealed record ObservedLimit
{
    /// <summary>Whose it is.</summary>
    public required string Participant { get; init; }

    /// <summary><c>before</c>: begin at the time or later. <c>after</c>: be over at the time. <c>whole_day</c>: not on the day.</summary>
    public required string Relation { get; init; }

    /// <summary>The time on the participant's own clock.</summary>
    public string? Time { get; init; }

    /// <summary>The day on which it holds; every day when it is absent.</summary>
    public string? Day { get; init; }

    /// <summary>Whether it binds. A wish that does not may be broken where nothing else is left.</summary>
    public required bool Binding { get; init; }

    /// <summary>How much a wish weighs, 1 to 3.</summary>
    public int? Weight { get; init; }
}
