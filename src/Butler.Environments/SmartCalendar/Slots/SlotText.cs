using System.Globalization;
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
        const int clockLength = 5;
        if (text.Length < startLength + 2 || Start(text) is not { } start)
        {
            return null;
        }

        var dash = text.IndexOf('-', startLength);
        if (dash < 0 || !text.AsSpan(startLength, dash - startLength).IsWhiteSpace())
        {
            return null;
        }

        var rest = text.AsSpan(dash + 1).TrimStart();
        if (rest.Length < clockLength || Time(rest[..clockLength]) is not { } end || zones.Find(rest[clockLength..].Trim().ToString()) is not { } zone)
        {
            return null;
        }

        var last = start.Date + end;
        return Place(start, last > start ? last : last.PlusDays(1), zone);
    }

    // 2026-04-08 10:00, with a blank or a T between; read by hand, since whole lists of slots come in.
    private static LocalDateTime? Start(ReadOnlySpan<char> text)
    {
        if (text[4] != '-' || text[7] != '-' || text[10] is not (' ' or 'T') || Time(text.Slice(11, 5)) is not { } time
            || Digits(text[..4]) is not { } year || Digits(text.Slice(5, 2)) is not { } month || Digits(text.Slice(8, 2)) is not { } day
            || year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return null;
        }

        return new LocalDate(year, month, day) + time;
    }

    private static LocalTime? Time(ReadOnlySpan<char> text) =>
        text[2] == ':' && Digits(text[..2]) is { } hour and < 24 && Digits(text.Slice(3, 2)) is { } minute and < 60 ? new LocalTime(hour, minute) : null;

    private static int? Digits(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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
