using Butler.Environments.PersonalTasks.Actions;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>How moments are shown: always in the user's zone, always with their offset.</summary>
public static class CivilText
{
    private static readonly LocalDateTimePattern Day = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM, HH:mm");

    /// <summary>A moment for programs: <c>2026-05-04T15:00:00+02:00</c>.</summary>
    public static string Rfc3339(Instant instant, DateTimeZone zone) =>
        OffsetDateTimePattern.Rfc3339.Format(instant.InZone(zone).ToOffsetDateTime());

    /// <summary>A stretch of time for people: <c>Monday 4 May, 15:00–15:30</c>.</summary>
    public static string Span(Interval time, DateTimeZone zone) =>
        Day.Format(time.Start.InZone(zone).LocalDateTime) + "–" + ValueSpelling.Of(time.End.InZone(zone).TimeOfDay);

    /// <summary>The weekday of a moment: <c>Monday</c>.</summary>
    public static string Weekday(Instant instant, DateTimeZone zone) => instant.InZone(zone).DayOfWeek.ToString();
}
