using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.PersonalTasks;

/// <summary>A moment with everything a caller needs to reckon with it.</summary>
/// <param name="Utc">The instant: <c>2026-05-04T13:00:00Z</c>.</param>
/// <param name="Local">The user's clock with its offset: <c>2026-05-04T15:00:00+02:00</c>.</param>
/// <param name="Tz">The user's zone, an IANA id.</param>
/// <param name="Weekday">The user's weekday: <c>Monday</c>.</param>
public sealed record ClockFace(string Utc, string Local, string Tz, string Weekday)
{
    /// <summary>The face of a clock in a zone.</summary>
    public static ClockFace Of(Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = now.InZone(zone);
        return new ClockFace(
            InstantPattern.General.Format(now),
            OffsetDateTimePattern.Rfc3339.Format(local.ToOffsetDateTime()),
            zone.Id,
            local.DayOfWeek.ToString());
    }
}
