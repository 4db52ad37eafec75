using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>Something that a person cannot or would rather not: what is before or after a time on their own clock, or a day.</summary>
public sealed record PersonalLimit
{
    /// <summary>Whose it is.</summary>
    public required string Who { get; init; }

    /// <summary>What is ruled out.</summary>
    public required LimitRelation Relation { get; init; }

    /// <summary>The time before or after which it is; null for a whole day.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>The day on which it is; null for every day.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>What breaking it costs, 1 to 3; null when it binds.</summary>
    public int? Weight { get; init; }

    /// <summary>Whether the request says it in words; otherwise it stands among the constraints.</summary>
    public bool IsInRequest { get; init; }

    /// <summary>The limit as the solver sees it.</summary>
    /// <param name="zone">The zone of whose it is.</param>
    /// <param name="days">The days that there are on their clock.</param>
    public MeetingConstraint ToConstraint(DateTimeZone zone, IEnumerable<LocalDate> days) => new()
    {
        Owner = Who,
        Zone = zone,
        Weight = Weight,
        Avoid = [.. days.Where(day => Day is null || Day == day).Select(Avoided)],
    };

    private CivilRange Avoided(LocalDate day) => Relation switch
    {
        LimitRelation.Before => new CivilRange(day.AtMidnight(), day + Time!.Value),
        LimitRelation.After => new CivilRange(day + Time!.Value, day.PlusDays(1).AtMidnight()),
        _ => CivilRange.Day(day),
    };
}
