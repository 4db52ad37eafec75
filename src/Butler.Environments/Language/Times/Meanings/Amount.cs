using Butler.Environments.Language.Times.Lexing;
using NodaTime;

namespace Butler.Environments.Language.Times.Meanings;

/// <summary>A counted length: "a month and two days". Clock units are kept apart from calendar units, which have no fixed length.</summary>
internal readonly record struct Amount(int HalfYears, int Months, int Days, int Workdays, long Seconds)
{
    private const int SecondsPerDay = 86_400;
    private const int DaysPerWeek = 7;
    private const int DaysPerMonth = 30;
    private const int DaysPerYear = 365;
    private const int SecondsPerHalfYear = SecondsPerDay * DaysPerYear / 2;

    /// <summary>Beyond this no reader means a date any more, and the calendar stays within its bounds.</summary>
    private const int MostYears = 1_000;

    /// <summary>Whether it is counted in hours, minutes or seconds, so that it leads to a moment and not to a day.</summary>
    public bool HasClock => Seconds != 0;

    /// <summary>Whether it is counted in hours, minutes or seconds alone.</summary>
    public bool IsClock => Seconds != 0 && this == default(Amount) with { Seconds = Seconds };

    /// <summary>Whether it is counted in whole weeks.</summary>
    public bool IsWeeks => Days > 0 && Days % DaysPerWeek == 0 && this == default(Amount) with { Days = Days };

    /// <summary>Whole days that it roughly takes.</summary>
    private double RoughDays =>
        (HalfYears * 0.5 * DaysPerYear) + ((double)Months * DaysPerMonth) + Days + (Workdays * 1.4) + ((double)Seconds / SecondsPerDay);

    /// <summary>Whether it is short enough to be reckoned with.</summary>
    public bool IsSane => RoughDays < (double)MostYears * DaysPerYear;

    /// <summary>A number of one unit, halves and other parts included.</summary>
    public static Amount Of(double count, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => default(Amount) with { Seconds = (long)Math.Round(count) },
        TimeUnit.Minute => default(Amount) with { Seconds = (long)Math.Round(count * 60) },
        TimeUnit.Hour => default(Amount) with { Seconds = (long)Math.Round(count * 3600) },
        TimeUnit.Day or TimeUnit.Night => OfDays(count),
        TimeUnit.Workday => default(Amount) with { Workdays = (int)count },
        TimeUnit.WorkWeek => default(Amount) with { Workdays = (int)(count * 5) },
        TimeUnit.Weekend => OfDays(count * 2),
        TimeUnit.Week => OfDays(count * DaysPerWeek),
        TimeUnit.Fortnight => OfDays(count * 14),
        TimeUnit.Month => OfMonths(count),
        TimeUnit.Quarter => OfMonths(count * 3),
        TimeUnit.HalfYear => OfYears(count / 2),
        TimeUnit.Year => OfYears(count),
        TimeUnit.Decade => OfYears(count * 10),
        TimeUnit.Century => OfYears(count * 100),
        _ => default,
    };

    /// <summary>Both lengths together.</summary>
    public Amount Plus(Amount other) => new(
        HalfYears + other.HalfYears, Months + other.Months, Days + other.Days, Workdays + other.Workdays, Seconds + other.Seconds);

    /// <summary>Its fixed length: a month counts 30 days, a year 365.</summary>
    public Duration ToDuration() =>
        Duration.FromSeconds(((long)HalfYears * SecondsPerHalfYear) + ((((long)Months * DaysPerMonth) + Days + Workdays) * SecondsPerDay) + Seconds);

    /// <summary>The moment that lies this length after another one (or before it, with sign -1).</summary>
    public LocalDateTime From(LocalDateTime start, int sign) =>
        From(start.Date, sign).At(start.TimeOfDay).PlusSeconds(sign * Seconds);

    /// <summary>The day that lies this length after another one (or before it, with sign -1); the clock part is left out.</summary>
    public LocalDate From(LocalDate start, int sign)
    {
        var day = start.PlusMonths(sign * ((6 * HalfYears) + Months)).PlusDays(sign * Days);
        if (Workdays == 0)
        {
            return day;
        }

        // From a weekend the count begins as from its nearer edge: Saturday plus one is Monday.
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            day = day.PlusDays(-sign);
        }

        var weeks = Workdays / 5;
        day = day.PlusDays(sign * 7 * weeks);
        for (var left = Workdays % 5; left > 0;)
        {
            day = day.PlusDays(sign);
            left -= day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    private static Amount OfDays(double count)
    {
        var whole = (int)Math.Floor(count);
        return default(Amount) with { Days = whole, Seconds = (long)Math.Round((count - whole) * SecondsPerDay) };
    }

    private static Amount OfMonths(double count)
    {
        var whole = (int)Math.Floor(count);
        return OfDays((count - whole) * DaysPerMonth) with { Months = whole };
    }

    private static Amount OfYears(double count)
    {
        var halves = (int)Math.Floor(count * 2);
        return OfDays(Math.Round(((count * 2) - halves) * DaysPerYear / 2)) with { HalfYears = halves };
    }
}
