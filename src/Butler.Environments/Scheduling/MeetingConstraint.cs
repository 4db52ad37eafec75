using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>Time in which a meeting must not be, or had better not be.</summary>
public sealed record MeetingConstraint
{
    /// <summary>Whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>The zone in which it is meant.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The time to keep out of. A meeting that touches any of it breaks the constraint, once.</summary>
    public required IReadOnlyList<CivilRange> Avoid { get; init; }

    /// <summary>What breaking it costs, at least 1; null when it binds.</summary>
    public int? Weight { get; init; }
}
