using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>The calendar unit that a day lies in: it ends where the next one begins.</summary>
internal static class Stretch
{
    /// <summary>The unit a number of units away from the one that holds the day; null for units the calendar does not lay out.</summary>
    public static Meaning.Days? Of(LocalDate day, TimeUnit unit, int shift)
    {
        var monday = CivilCalendar.Monday(day).PlusWeeks(shift);
        return unit switch
        {
            TimeUnit.Week => Days(monday, monday.PlusWeeks(1)),
            TimeUnit.Weekend => Days(monday.PlusDays(5), monday.PlusDays(7)),
            TimeUnit.WorkWeek => Days(monday, monday.PlusDays(5)),
            TimeUnit.Fortnight => Days(monday, monday.PlusWeeks(2)),
            TimeUnit.Month => Months(day.Year, day.Month, 1, shift),
            TimeUnit.Quarter => Months(day.Year, day.Month - ((day.Month - 1) % 3), 3, shift),
            TimeUnit.HalfYear => Months(day.Year, day.Month - ((day.Month - 1) % 6), 6, shift),
            TimeUnit.Year => Months(day.Year, 1, 12, shift),
            TimeUnit.Decade => Months(day.Year / 10 * 10, 1, 120, shift),
            TimeUnit.Century => Months(day.Year / 100 * 100, 1, 1200, shift),
            _ => null,
        };
    }

    /// <summary>The days from one to another.</summary>
    public static Meaning.Days Days(LocalDate start, LocalDate end) => new(start, end, Yearless: false);

    private static Meaning.Days Months(int year, int month, int length, int shift)
    {
        var start = new LocalDate(year, month, 1).PlusMonths(shift * length);
        return Days(start, start.PlusMonths(length));
    }
}
