using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>Somebody without whom a meeting does not take place, and the time they have, on their own clock.</summary>
public sealed record Attendee
{
    /// <summary>Their name.</summary>
    public required string Name { get; init; }

    /// <summary>The zone of their clock.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The only time in which they can meet, in any order; null when any time will do that is not <see cref="Busy"/>.</summary>
    public IReadOnlyList<CivilRange>? Open { get; init; }

    /// <summary>When they are taken, in any order; ranges may overlap.</summary>
    public IReadOnlyList<CivilRange> Busy { get; init; } = [];
}
