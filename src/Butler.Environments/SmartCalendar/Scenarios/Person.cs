using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>Somebody whose time is shown.</summary>
public sealed record Person
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The zone of their clock.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The only time that they have; null where their <see cref="Hours"/> are shown, with what is taken of them.</summary>
    public IReadOnlyList<CivilRange>? Available { get; init; }

    /// <summary>Their working hours, day by day; null where <see cref="Available"/> is shown.</summary>
    public IReadOnlyList<CivilRange>? Hours { get; init; }

    /// <summary>What is taken of their working hours.</summary>
    public IReadOnlyList<CivilRange> Busy { get; init; } = [];

    /// <summary>The person as the solver sees them.</summary>
    public Attendee ToAttendee() => new() { Name = Name, Zone = Zone, Open = Available ?? Hours, Busy = Busy };
}
