using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>A stretch of time as somebody's clock shows it, half-open. What it is in the world, the <see cref="CivilClock"/> of their zone tells.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it is over; not before it begins.</param>
public readonly record struct CivilRange(LocalDateTime Start, LocalDateTime End)
{
    /// <summary>A range within one day.</summary>
    public static CivilRange On(LocalDate day, LocalTime start, LocalTime end) => new(day + start, day + end);

    /// <summary>A whole day, midnight to midnight.</summary>
    public static CivilRange Day(LocalDate day) => new(day.AtMidnight(), day.PlusDays(1).AtMidnight());
}
