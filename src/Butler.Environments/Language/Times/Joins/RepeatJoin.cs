using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Clocks;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A repetition and its clock time: "every Monday at 9", "7am daily", "each morning at 7".</summary>
internal static class RepeatJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right) => Gap.IsTight(s, left.End, right.Start)
        ? Timed(left.Meaning, right.Meaning) ?? Timed(right.Meaning, left.Meaning) ?? Twice(left.Meaning, right.Meaning) ?? Twice(right.Meaning, left.Meaning)
        : null;

    /// <summary>The repetition with the clock time, or null when the two are no such pair.</summary>
    public static Meaning? Timed(Meaning first, Meaning second) => (first, second) switch
    {
        (Meaning.Repeat { Rule.Time: null } repeat, Meaning.Clock clock) => At(repeat, clock),
        (Meaning.Repeat { Rule.Time: null } repeat, Meaning.Clocks clocks) => At(repeat, new Meaning.Clock(clocks.Start, clocks.Settled)),
        (Meaning.Repeat { Rule.Part: DayPart.None } repeat, Meaning.Part part) => repeat with { Rule = repeat.Rule with { Part = part.Name } },
        (Meaning.Repeat { Rule.Time: null }, Meaning.Impossible) => second,
        _ => null,
    };

    private static Meaning.Repeat At(Meaning.Repeat repeat, Meaning.Clock clock)
    {
        var time = clock.Settled ? clock.Time : ClockDigits.InPart(clock.Time, repeat.Rule.Part);
        return repeat with { Rule = repeat.Rule with { Time = time } };
    }

    /// <summary>"Mondays every week", "5 May every year": the days of the one in the frequency of the other.</summary>
    public static Meaning.Repeat? Twice(Meaning first, Meaning second) => (first, second) switch
    {
        (Meaning.Repeat { Rule: { Frequency: "WEEKLY", Weekdays: not 0 } } days, Meaning.Repeat { Rule: { Frequency: "WEEKLY", Weekdays: 0 } } week) =>
            days with { Rule = days.Rule with { Interval = week.Rule.Interval } },
        (Meaning.Day { Form: DayForm.Yearless } day, Meaning.Repeat { Rule: { Frequency: "YEARLY", Month: 0 } } year) =>
            new Meaning.Repeat(year.Rule with { Month = day.Date.Month, MonthDays = DaySet.Of(day.Date.Day) }),
        (Meaning.Day { Form: DayForm.DayOfMonth } day, Meaning.Repeat { Rule: { Frequency: "MONTHLY", MonthDays.IsEmpty: true, Weekdays: 0 } } month) =>
            new Meaning.Repeat(month.Rule with { MonthDays = DaySet.Of(day.Date.Day) }),
        (Meaning.Day { Form: DayForm.Weekday } day, Meaning.Repeat { Rule: { Frequency: "WEEKLY", Weekdays: 0 } } week) =>
            new Meaning.Repeat(week.Rule with { Weekdays = RepeatRule.Bit((int)day.Date.DayOfWeek) }),
        (Meaning.Moment { Form: DayForm.Weekday } moment, Meaning.Repeat { Rule: { Frequency: "WEEKLY", Weekdays: 0, Time: null } } week) =>
            new Meaning.Repeat(week.Rule with { Weekdays = RepeatRule.Bit((int)moment.Time.DayOfWeek), Time = moment.Time.TimeOfDay }),
        _ => null,
    };
}
