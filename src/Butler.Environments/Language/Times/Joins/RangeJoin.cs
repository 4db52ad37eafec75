using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Repeats;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>From one point to another: "from Monday to Friday", "August to February", "between now and six o'clock". It ends at the end as named.</summary>
internal static class RangeJoin
{
    private const int HalfDay = 12;

    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        var isBetween = s.Is(left.Start - 1, Role.Between) && Gap.IsAnd(s, left.End, right.Start);
        if (!isBetween && !Gap.IsTo(s, left.End, right.Start))
        {
            return null;
        }

        // "Mon-Fri at 8" is every day of them; "from Monday to Friday at 8" ends on Friday.
        if (s.Is(left.End, Role.Dash) && !s.Is(left.Start - 1, Role.From)
            && (left.Meaning, right.Meaning) is (Meaning.Day { Form: DayForm.Weekday } first, Meaning.Moment { Form: DayForm.Weekday } last))
        {
            return new Meaning.Repeat(new RepeatRule("WEEKLY")
            {
                Weekdays = WeekdayList.Through((int)first.Date.DayOfWeek, (int)last.Time.DayOfWeek),
                Time = last.Time.TimeOfDay,
            });
        }

        return (left.Meaning, right.Meaning) switch
        {
            (Meaning.Impossible, Meaning.Day) => left.Meaning,
            (Meaning.Day, Meaning.Impossible) => right.Meaning,
            (Meaning.Moment start, Meaning.Moment end) => Ordered(start.Time, end.Time, end.Form),
            (Meaning.Moment start, Meaning.Clock end) => new Meaning.Moments(start.Time, After(start.Time, end)),
            (Meaning.Clock start, Meaning.Moment end) => Ordered(s.Today + start.Time, end.Time, end.Form),
            (Meaning.Moment start, Meaning.Day end) => Ordered(start.Time, end.Date.AtMidnight(), end.Form),
            (Meaning.Day start, Meaning.Day end) => DayRange.Between(start, end),
            (Meaning.Day start, Meaning.Days end) => DayRange.Between(start, new Meaning.Day(end.Start, DayForm.Fixed)),
            (Meaning.Days start, Meaning.Moment end) => DayRange.Between(start, new Meaning.Day(end.Time.Date, DayForm.Fixed)),
            (Meaning.Day start, Meaning.Moment end) => Ordered(start.Date.AtMidnight(), end.Time, end.Form),
            (Meaning.Days start, Meaning.Day end) => DayRange.Between(start, end),
            (Meaning.Days start, Meaning.Days end) => DayRange.Between(s.Today, start, end),
            _ => null,
        };
    }

    private static Meaning.Moments? Ordered(LocalDateTime start, LocalDateTime end, DayForm form)
    {
        end = end < start && form == DayForm.Weekday ? CivilCalendar.OnOrAfter(start.Date, (int)end.DayOfWeek) + end.TimeOfDay
            : end < start && form == DayForm.Yearless ? end.PlusYears(1)
            : end;
        return start < end ? new Meaning.Moments(start, end) : null;
    }

    /// <summary>The clock time that follows a moment: twelve hours on when it may be, otherwise a day on.</summary>
    private static LocalDateTime After(LocalDateTime start, Meaning.Clock end)
    {
        var same = start.Date + end.Time;
        return same > start ? same
            : !end.Settled && same.PlusHours(HalfDay) > start ? same.PlusHours(HalfDay)
            : same.PlusDays(1);
    }
}
