using NodaTime;

namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>An event to create.</summary>
public sealed record CalendarEvent
{
    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>When it is; the first time, where it repeats.</summary>
    public required Interval Time { get; init; }

    /// <summary>Addresses of the people to invite.</summary>
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>RFC 5545 rule without <c>RRULE:</c>, or null for a single event.</summary>
    public string? Recurrence { get; init; }

    /// <summary>Where it takes place, or null.</summary>
    public string? Location { get; init; }

    /// <summary>What its attendees should know, or null.</summary>
    public string? Notes { get; init; }
}
