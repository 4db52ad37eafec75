namespace Butler.Environments.SmartCalendar;

/// <summary>A person's time as the player sees it, on the person's own clock: <c>2026-04-08 09:10-12:00</c>.</summary>
public sealed record ObservedAvailability
{
    /// <summary>IANA id of the person's zone.</summary>
    public required string Timezone { get; init; }

    /// <summary>The only time that they have; or their working hours are given.</summary>
    public IReadOnlyList<string>? Available { get; init; }

    /// <summary>Their working hours, day by day.</summary>
    public IReadOnlyList<string>? WorkingHours { get; init; }

    /// <summary>What is taken of their working hours.</summary>
    public IReadOnlyList<string>? Busy { get; init; }
}
