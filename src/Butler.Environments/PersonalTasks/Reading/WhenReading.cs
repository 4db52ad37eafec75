using Butler.Environments.Language.Times;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>What a to-do says about time.</summary>
public sealed record WhenReading
{
    /// <summary>The day, or null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The time of day, or null.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>The IANA id of a zone it names, or null.</summary>
    public string? Zone { get; init; }

    /// <summary>How long, in minutes, or null.</summary>
    public int? Minutes { get; init; }

    /// <summary>How it repeats: a rule in its one spelling, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>The time before which another free slot would do ("… or the first free slot before 5 pm"), or null.</summary>
    public LocalTime? Limit { get; init; }

    /// <summary>Why a time it names does not exist, or null.</summary>
    public string? Impossible { get; init; }

    /// <summary>The phrases that said so, in the text's order.</summary>
    public IReadOnlyList<UsedTime> Used { get; init; } = [];

    /// <summary>The moment, when both day and time are said.</summary>
    public LocalDateTime? Moment => Date is { } date && Time is { } time ? date + time : null;

    /// <summary>The moment as an instant, in the zone it names or else the given one; null when day or time is missing or
    /// the clocks skip that time. In a repeated hour the first pass is meant.</summary>
    public Instant? StartIn(DateTimeZone users)
    {
        if (Moment is not { } moment)
        {
            return null;
        }

        var zone = Zone is null ? users : ZoneResolver.Find(Zone) ?? users;
        var resolved = ZoneResolver.Resolve(moment, zone);
        return resolved is ZonedReading.Skipped ? null : resolved.Instant;
    }
}
