using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>Which days a range means when one of its ends leaves something open.</summary>
internal static class DayRange
{
    /// <summary>From one day to another: what the end leaves open is told from the start, and a yearless start from a full end.</summary>
    public static Meaning.Days? Between(Meaning.Day start, Meaning.Day end)
    {
        var to = end.Form switch
        {
            DayForm.Weekday => CivilCalendar.OnOrAfter(start.Date.PlusDays(1), (int)end.Date.DayOfWeek),
            DayForm.DayOfMonth => CivilCalendar.NextMonthly(start.Date, end.Date.Day),
            DayForm.Yearless => CivilCalendar.NextYearly(start.Date, end.Date.Month, end.Date.Day) ?? end.Date,
            _ => end.Date,
        };
        var from = start.Form switch
        {
            DayForm.Weekday when end.Form == DayForm.WeekdayOfWeek => CivilCalendar.OnOrAfter(to.PlusDays(-6), (int)start.Date.DayOfWeek),
            DayForm.Yearless when end.Form == DayForm.Fixed => CivilCalendar.LastYearly(to.PlusDays(1), start.Date.Month, start.Date.Day) ?? start.Date,
            _ when start.Date > to && start.Other is { } other => other,
            _ => start.Date,
        };
        return from <= to ? new Meaning.Days(from, to, Yearless: false) : null;
    }

    /// <summary>From a month, quarter or year to a day.</summary>
    public static Meaning.Days? Between(Meaning.Days start, Meaning.Day end)
    {
        var from = start.Start;
        if (start.Yearless && end.Form == DayForm.Fixed)
        {
            from = LatestBefore(from, end.Date);
        }

        var to = end.Date < from && end.Form == DayForm.Yearless ? end.Date.PlusYears(1) : end.Date;
        return from <= to ? new Meaning.Days(from, to, Yearless: false) : null;
    }

    /// <summary>From one month, quarter or year to the start of another. Of yearless ones it is the first range that is not over yet.</summary>
    public static Meaning.Days? Between(LocalDate today, Meaning.Days start, Meaning.Days end)
    {
        var (from, to) = (start.Start, end.Start);
        if (start.Yearless && !end.Yearless)
        {
            from = LatestBefore(from, to);
        }
        else if (end.Yearless)
        {
            to = new LocalDate(from.Year, to.Month, 1);
            to = to <= from ? to.PlusYears(1) : to;
            var isRunning = start.Yearless && from > today && to.PlusYears(-1) > today;
            (from, to) = isRunning ? (from.PlusYears(-1), to.PlusYears(-1)) : (from, to);
        }

        return from < to ? new Meaning.Days(from, to, Yearless: false) : null;
    }

    private static LocalDate LatestBefore(LocalDate start, LocalDate end)
    {
        var same = start.PlusYears(end.Year - start.Year);
        return same <= end ? same : same.PlusYears(-1);
    }
}
