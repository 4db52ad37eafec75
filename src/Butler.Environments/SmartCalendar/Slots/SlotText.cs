using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar.Slots;

/// <summary>
/// Slots as text: <c>2025-02-17 14:00-14:30 Europe/Berlin</c>, or RFC 3339 <c>2025-02-17T14:00:00+01:00/2025-02-17T14:30:00+01:00</c>,
/// or <c>none</c>. An end that is not after its start is on the next day.
/// </summary>
public static class SlotText
{
    /// <summary>The longest text that is read.</summary>
    public const int MostCharacters = 120;

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Texts that would be read.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        ["2025-02-17 14:00-14:30 Europe/Berlin", "2025-02-17T14:00:00+01:00/2025-02-17T14:30:00+01:00", MeetingSlot.NoneText];

    /// <summary>A slot on the clock of a zone; with offsets where the clock shows one of its times twice.</summary>
    public static string Of(MeetingSlot slot, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (slot.Time is not { } time)
        {
            return MeetingSlot.NoneText;
        }

        var (start, end) = (time.Start.InZone(zone), time.End.InZone(zone));
        return IsOnce(start.LocalDateTime, zone) && IsOnce(end.LocalDateTime, zone)
            ? $"{Minutes.Format(start.LocalDateTime)}-{Clock.Format(end.TimeOfDay)} {zone.Id}"
            : $"{OffsetDateTimePattern.Rfc3339.Format(start.ToOffsetDateTime())}/{OffsetDateTimePattern.Rfc3339.Format(end.ToOffsetDateTime())}";
    }

    /// <summary>Reads a slot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zones">Finds a zone by what a text calls it.</param>
    /// <returns>Null when it is none, or names a time that the clocks skip.</returns>
    public static MeetingSlot? Read(string text, ZoneFinder zones)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zones);
        if (string.Equals(text, MeetingSlot.NoneText, StringComparison.OrdinalIgnoreCase))
        {
            return MeetingSlot.None;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && text.AsSpan(0, slash).Contains('T') && Moment(text[..slash]) is { } start && Moment(text[(slash + 1)..]) is { } end)
        {
            return start < end ? new MeetingSlot(new Interval(start, end)) : null;
        }

        return OnClock(text.Replace('–', '-'), zones);
    }

    private static bool IsOnce(LocalDateTime time, DateTimeZone zone) => zone.MapLocal(time).Count == 1;

    private static Instant? Moment(string text) => OffsetDateTimePattern.Rfc3339.Parse(text.Trim()) is { Success: true } moment ? moment.Value.ToInstant() : null;

    // DATE HH:MM-HH:MM ZONE
    private static MeetingSlot? OnClock(string text, ZoneFinder zones)
    {
        const int startLength = 16;
        if (text.Length < startLength + 2 || Minutes.Parse(text[..startLength].Replace('T', ' ')) is not { Success: true } start)
        {
            return null;
        }

        var dash = text.IndexOf('-', startLength);
        if (dash < 0 || !text.AsSpan(startLength, dash - startLength).IsWhiteSpace())
        {
            return null;
        }

        var rest = text[(dash + 1)..].TrimStart();
        if (rest.Length < Clock.Format(LocalTime.Noon).Length + 2 || Clock.Parse(rest[..5]) is not { Success: true } end || zones.Find(rest[5..].Trim()) is not { } zone)
        {
            return null;
        }

        var last = start.Value.Date + end.Value;
        return Place(start.Value, last > start.Value ? last : last.PlusDays(1), zone);
    }

    private static MeetingSlot? Place(LocalDateTime start, LocalDateTime end, DateTimeZone zone)
    {
        var (from, to) = (zone.MapLocal(start), zone.MapLocal(end));
        if (from.Count == 0 || to.Count == 0)
        {
            return null;
        }

        // Of an hour that comes twice the first pass is meant, unless the meeting would end before it begins.
        var (first, last) = (from.First().ToInstant(), to.First().ToInstant());
        return new MeetingSlot(new Interval(first, last > first ? last : to.Last().ToInstant()));
    }
}
