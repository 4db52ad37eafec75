using System.Globalization;
using System.Text;
using Butler.Environments.Language.Times.Lexing;
using NodaTime;

namespace Butler.Environments.Language.Times.Meanings;

/// <summary>A repetition as RFC 5545 writes it, before it is put into words.</summary>
internal sealed record RepeatRule(string Frequency, int Interval = 1)
{
    /// <summary>The weekdays' names in a rule, from Monday.</summary>
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public int Month { get; init; }

    /// <summary>The days of the month.</summary>
    public DaySet MonthDays { get; init; }

    /// <summary>The weekdays, one bit each from Monday = 1.</summary>
    public int Weekdays { get; init; }

    /// <summary>Which of these weekdays of the month; all of them when empty.</summary>
    public DaySet Ranks { get; init; }

    public LocalTime? Time { get; init; }

    /// <summary>The part of the day it falls in, which settles the half of the clock time beside it.</summary>
    public DayPart Part { get; init; }

    /// <summary>Every day from Monday to Friday.</summary>
    public static RepeatRule EveryWorkday { get; } = new("WEEKLY") { Weekdays = 0b0011111 };

    /// <summary>Every Saturday and Sunday.</summary>
    public static RepeatRule EveryWeekend { get; } = new("WEEKLY") { Weekdays = 0b1100000 };

    /// <summary>The bit of a weekday, Monday = 1.</summary>
    public static int Bit(int weekday) => 1 << (weekday - 1);

    /// <summary>Every so many units.</summary>
    public static RepeatRule? Every(int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => new("SECONDLY", count),
        TimeUnit.Minute => new("MINUTELY", count),
        TimeUnit.Hour => new("HOURLY", count),
        TimeUnit.Day => new("DAILY", count),
        TimeUnit.Night => new("DAILY", count) { Part = DayPart.Night },
        TimeUnit.Week => new("WEEKLY", count),
        TimeUnit.Fortnight => new("WEEKLY", 2 * count),
        TimeUnit.Month => new("MONTHLY", count),
        TimeUnit.Quarter => new("MONTHLY", 3 * count),
        TimeUnit.HalfYear => new("MONTHLY", 6 * count),
        TimeUnit.Year => new("YEARLY", count),
        TimeUnit.Decade => new("YEARLY", 10 * count),
        TimeUnit.Workday or TimeUnit.WorkWeek => EveryWorkday with { Interval = count },
        TimeUnit.Weekend => EveryWeekend with { Interval = count },
        _ => null,
    };

    /// <summary>The frequency that one word names.</summary>
    public static RepeatRule? Of(Often often) => often switch
    {
        Often.Hourly => new("HOURLY"),
        Often.Daily => new("DAILY"),
        Often.Weekly => new("WEEKLY"),
        Often.Fortnightly => new("WEEKLY", 2),
        Often.Monthly => new("MONTHLY"),
        Often.BiMonthly => new("MONTHLY", 2),
        Often.Quarterly => new("MONTHLY", 3),
        Often.HalfYearly => new("MONTHLY", 6),
        Often.Yearly => new("YEARLY"),
        Often.BiYearly => new("YEARLY", 2),
        _ => null,
    };

    /// <summary>The rule, its parts in the order FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE.</summary>
    public string ToText()
    {
        var text = new StringBuilder("FREQ=").Append(Frequency);
        Append(text, ";INTERVAL=", Interval > 1 ? Interval : null);
        Append(text, ";BYMONTH=", Month > 0 ? Month : null);
        AppendList(text, ";BYMONTHDAY=", MonthDays.Days().Select(Written));
        AppendDays(text);
        Append(text, ";BYHOUR=", Time?.Hour);
        Append(text, ";BYMINUTE=", Time?.Minute);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, int? value)
    {
        if (value is { } number)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{number}");
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AppendList(StringBuilder text, string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            text.Append(name).Append(value);
            name = ",";
        }
    }

    private void AppendDays(StringBuilder text)
    {
        var days = DayNames.Where((_, day) => (Weekdays & Bit(day + 1)) != 0);
        AppendList(text, ";BYDAY=", Ranks.IsEmpty ? days : Ranks.Days().SelectMany(_ => days, (rank, day) => Written(rank) + day));
    }
}
