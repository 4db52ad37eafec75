using Butler.Environments.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.Tests.Language.Times;

/// <summary>Writes readings the way the `when` command's contract does, so that a case is one line.</summary>
internal static class Notation
{
    /// <summary>A Thursday, twenty past nine in the morning.</summary>
    public static LocalDateTime Now { get; } = new(2026, 5, 14, 9, 20);

    public static string Best(string text) => Of(TimeReader.Default.Read(text, Now)?.Value);

    /// <summary>The same, read at another moment ("2021-03-31T23:30").</summary>
    public static string Best(string text, string now) =>
        Of(TimeReader.Default.Read(text, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(now).Value)?.Value);

    public static string[] All(string text) => [.. TimeReader.Default.ReadAll(text, Now).Select(reading => Of(reading.Value))];

    public static string Of(TimeValue? value) => value switch
    {
        null => "nothing",
        TimeValue.Impossible => "impossible",
        TimeValue.OnDate day => $"date {Day(day.Date)}",
        TimeValue.At at => $"datetime {Moment(at.Moment)}",
        TimeValue.Clock clock => $"time {Time(clock.Time)}",
        TimeValue.Dates days => $"daterange {Day(days.Start)} {Day(days.End)}",
        TimeValue.Moments moments => $"datetimerange {Moment(moments.Start)} {Moment(moments.End)}",
        TimeValue.Clocks clocks => $"timerange {Time(clocks.Start)} {Time(clocks.End)}",
        TimeValue.Lasting lasting => $"duration {(long)lasting.Length.TotalSeconds}",
        TimeValue.Repeating repeating => $"recurrence {repeating.Rule}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a reading."),
    };

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Time(LocalTime time) => LocalTimePattern.GeneralIso.Format(time);

    private static string Moment(LocalDateTime moment) => LocalDateTimePattern.GeneralIso.Format(moment);
}
