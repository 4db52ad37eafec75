using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>A meeting to be found a time for.</summary>
public sealed record MeetingProblem
{
    /// <summary>How long it lasts; more than nothing.</summary>
    public required Duration Length { get; init; }

    /// <summary>Where it may lie: whole within one of these, which are in order and do not overlap.</summary>
    public required IReadOnlyList<Interval> Windows { get; init; }

    /// <summary>Who has to be there.</summary>
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>What binds, and what is wished.</summary>
    public IReadOnlyList<MeetingConstraint> Constraints { get; init; } = [];

    /// <summary>The moment by which it has to be over, or null.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>The clock times at which it may begin; null when every moment will do.</summary>
    public SlotGrid? Grid { get; init; }

    /// <summary>Whether of two equally good times the earlier is better; otherwise both are as good.</summary>
    public bool PrefersEarliest { get; init; } = true;
}
