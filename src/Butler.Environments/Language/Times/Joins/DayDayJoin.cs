using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>Two names of one day: "Friday, 5 May", "in two weeks on Monday", "the first week of May on Friday".</summary>
internal static class DayDayJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        // "Jan 5, Jan 9" are two days; "5 May - Friday" is one.
        if (!Gap.IsTight(s, left.End, right.Start) || Gap.Has(s, left.End, right.Start, Role.At | Role.From | Role.For | Role.Limit))
        {
            return null;
        }

        return (left.Meaning, right.Meaning) switch
        {
            (Meaning.Day { Form: DayForm.WeekdayOfWeek } first, Meaning.Day { Form: DayForm.Yearless } second) when s.Is(left.Start, Role.This)
                => second with { Date = InYear(second.Date, first.Date.Year), Form = DayForm.Fixed, Other = null },
            (Meaning.Day { Form: DayForm.Weekday or DayForm.WeekdayOfWeek }, Meaning.Day { Form: DayForm.Yearless or DayForm.Fixed } second)
                when !s.Is(right.Start, Sense.RelativeDay) || !s.Is(left.End, Role.Comma) => second,
            (Meaning.Day { Form: DayForm.Yearless or DayForm.Fixed } first, Meaning.Day { Form: DayForm.Weekday }) => first,
            (Meaning.Day { Form: DayForm.Offset } first, Meaning.Day { Form: DayForm.Weekday } second) => OnOrAfter(first.Date, second.Date),
            (Meaning.Days month, Meaning.Day { Form: DayForm.DayOfMonth } second) => InMonth(month, second.Date.Day),
            (Meaning.Days week, Meaning.Day { Form: DayForm.Weekday } second) => InWeek(week, second.Date),
            (Meaning.Day { Form: DayForm.Weekday } first, Meaning.Days week) => InWeek(week, first.Date),
            _ => null,
        };
    }

    private static LocalDate InYear(LocalDate date, int year) => date.PlusYears(year - date.Year);

    private static Meaning.Day OnOrAfter(LocalDate start, LocalDate weekday) =>
        new(CivilCalendar.OnOrAfter(start, (int)weekday.DayOfWeek), DayForm.Fixed);

    /// <summary>"Next month on the 15th".</summary>
    private static Meaning? InMonth(Meaning.Days month, int day) => month.End == month.Start.PlusMonths(1) && month.Start.Day == 1
        ? Rules.Dates.Named.Date(month.Start.Year, month.Start.Month, day)
        : null;

    private static Meaning.Day? InWeek(Meaning.Days week, LocalDate weekday)
    {
        if (Period.DaysBetween(week.Start, week.End) != 7)
        {
            return null;
        }

        var day = OnOrAfter(week.Start, weekday);
        return week.Yearless ? day with { Form = DayForm.Yearless } : day;
    }
}
