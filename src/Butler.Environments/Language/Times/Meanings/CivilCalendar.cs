using NodaTime;

namespace Butler.Environments.Language.Times.Meanings;

/// <summary>The conventions of the civil calendar: which Friday, which May.</summary>
internal static class CivilCalendar
{
    private const int LeapCycle = 8;

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The first such weekday on or after a day.</summary>
    public static LocalDate OnOrAfter(LocalDate day, int weekday) => day.PlusDays((weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>A date that may not exist.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>Whether some year has this day.</summary>
    public static bool Exists(int month, int day) => Date(2000, month, day) is not null;

    /// <summary>The first such day of the year on or after a day; 29 February waits for a leap year.</summary>
    public static LocalDate? NextYearly(LocalDate from, int month, int day) => Yearly(from, month, day, 1);

    /// <summary>The last such day of the year before a day.</summary>
    public static LocalDate? LastYearly(LocalDate from, int month, int day) => Yearly(from, month, day, -1);

    /// <summary>The first such day of a month on or after a day; the 31st waits for a month that has one.</summary>
    public static LocalDate NextMonthly(LocalDate from, int day) => Monthly(from, day, 1);

    /// <summary>The last such day of a month before a day.</summary>
    public static LocalDate LastMonthly(LocalDate from, int day) => Monthly(from, day, -1);

    /// <summary>The first day, on or after another one, on which a weekday and a day of the month agree.</summary>
    public static LocalDate? Agreeing(LocalDate from, int weekday, int day, int step)
    {
        var date = step > 0 ? NextMonthly(from, day) : LastMonthly(from, day);

        // The longest wait is for a 31st on a given weekday: well under two years.
        for (var tries = 0; tries < 24; tries++)
        {
            if ((int)date.DayOfWeek == weekday)
            {
                return date;
            }

            date = step > 0 ? NextMonthly(date.PlusDays(1), day) : LastMonthly(date, day);
        }

        return null;
    }

    /// <summary>The n-th such weekday of a month, or counted from the end with rank -1 and below; null when the month has no fifth one.</summary>
    public static LocalDate? Ranked(int year, int month, int weekday, int rank)
    {
        var first = new LocalDate(year, month, 1);
        if (rank < 0)
        {
            var last = first.PlusMonths(1).PlusDays(-7);
            return OnOrAfter(last, weekday).PlusWeeks(rank + 1);
        }

        var day = OnOrAfter(first, weekday).PlusWeeks(rank - 1);
        return day.Month == month ? day : null;
    }

    /// <summary>The four-digit year that two digits mean.</summary>
    public static int FullYear(int digits) => digits < 40 ? 2000 + digits : 1900 + digits;

    private static LocalDate? Yearly(LocalDate from, int month, int day, int step)
    {
        for (var year = from.Year; Math.Abs(year - from.Year) <= LeapCycle; year += step)
        {
            if (Date(year, month, day) is { } date && (step > 0 ? date >= from : date < from))
            {
                return date;
            }
        }

        return null;
    }

    private static LocalDate Monthly(LocalDate from, int day, int step)
    {
        for (var first = new LocalDate(from.Year, from.Month, 1); ; first = first.PlusMonths(step))
        {
            if (Date(first.Year, first.Month, day) is { } date && (step > 0 ? date >= from : date < from))
            {
                return date;
            }
        }
    }
}
