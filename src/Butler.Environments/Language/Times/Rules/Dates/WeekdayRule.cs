using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A weekday, alone or of a named week: "Friday", "next Friday", "Friday next week", "Monday of last week".</summary>
internal static class WeekdayRule
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        var week = WeekShift(s, start);
        if (week.Found)
        {
            // "Next week Friday", "next week on Friday".
            var day = s.Skip(s.Skip(week.End, Role.Comma), Role.On);
            return IsWeekday(s, day) ? OfWeek(s, day, week.Value) : Match.None;
        }

        if (IsWeekday(s, start))
        {
            return Bare(s, start);
        }

        return IsWeekday(s, start + 1) ? Modified(s, start)
            : IsWeekday(s, start + 2) && s.Is(start + 1, Role.Coming) ? Modified(s, start + 1)
            : Match.None;
    }

    /// <summary>A weekday's name that is meant as one: "sun" and "sat" need a word beside them that says so.</summary>
    public static bool IsWeekday(Sentence s, int at) => s.Is(at, Sense.Weekday) && !s.Is(at, Sense.Plural)
        && (!s.Is(at, Sense.Doubtful) || IsVouchedFor(s, at));

    private static bool IsVouchedFor(Sentence s, int at) =>
        s.Is(at - 1, Role.On | Role.Next | Role.This | Role.Last | Role.Coming | Role.Every | Role.To | Role.From | Role.Comma | Role.Near)
        || s.Is(at - 1, Sense.Weekday)
        || s.Is(at + 1, Role.Comma | Role.To | Role.At) || s.IsNumber(at + 1) || s.Is(at + 1, Sense.Month | Sense.Weekday | Sense.Part)
        || s.Count == 1;

    /// <summary>The week that is named here, counted from the reference's: "next week", "this week".</summary>
    private static Numeral WeekShift(Sentence s, int at)
    {
        if (!s.Is(at + 1, Sense.Unit) || s.Word(at + 1).Unit != TimeUnit.Week)
        {
            return Numeral.None;
        }

        return s.Is(at, Role.Next | Role.Coming) ? new Numeral(at + 2, 1)
            : s.Is(at, Role.This) ? new Numeral(at + 2, 0)
            : s.Is(at, Role.Last | Role.Past) ? new Numeral(at + 2, -1)
            : Numeral.None;
    }

    private static Match OfWeek(Sentence s, int at, int shift) =>
        new(at + 1, new Meaning.Day(InWeek(s, s.Word(at).Number, shift), DayForm.WeekdayOfWeek));

    private static LocalDate InWeek(Sentence s, int weekday, int shift) =>
        CivilCalendar.Monday(s.Today).PlusWeeks(shift).PlusDays(weekday - 1);

    private static Match Bare(Sentence s, int at)
    {
        var week = WeekShift(s, s.Skip(s.Skip(at + 1, Role.Of | Role.In | Role.Comma), Role.The));
        if (week.Found)
        {
            return OfWeek(s, at, week.Value) with { End = week.End };
        }

        var weekday = s.Word(at).Number;
        if (s.Is(at + 1, Role.After) && s.Is(at + 2, Role.Next))
        {
            return new Match(at + 3, new Meaning.Day(InWeek(s, weekday, 2), DayForm.WeekdayOfWeek));
        }

        if (s.Is(at + 1, Role.Before) && s.Is(at + 2, Role.Last))
        {
            return new Match(at + 3, new Meaning.Day(InWeek(s, weekday, -2), DayForm.WeekdayOfWeek));
        }

        // "Monday last", "Tuesday next".
        if (s.Is(at + 1, Role.Next | Role.Last) && s[at + 2].Kind is TokenKind.None or TokenKind.Symbol)
        {
            return OfWeek(s, at, s.Is(at + 1, Role.Next) ? 1 : -1) with { End = at + 2 };
        }

        var next = CivilCalendar.OnOrAfter(s.Today, weekday);
        if (WeeksLater(s, at + 1) is > 0 and var weeks)
        {
            return new Match(at + 2, new Meaning.Day(next.PlusWeeks(weeks), DayForm.WeekdayOfWeek));
        }

        return new Match(at + 1, new Meaning.Day(next, DayForm.Weekday) { Other = next.PlusWeeks(-1) });
    }

    /// <summary>The weeks in "Friday week", "tomorrow week" and "Monday fortnight"; 0 when none follow.</summary>
    public static int WeeksLater(Sentence s, int at)
    {
        var weeks = s.Word(at).Unit switch { TimeUnit.Week => 1, TimeUnit.Fortnight => 2, _ => 0 };
        return s.Is(at, Sense.Plural) || s.Text(at, at + 1) is [.., 's' or 'S'] || !s.EndsBefore(at + 1) ? 0 : weeks;
    }

    private static Match Modified(Sentence s, int at)
    {
        var weekday = s.Word(at + 1).Number;
        LocalDate? date = s.Is(at, Role.Next) ? InWeek(s, weekday, 1)
            : s.Is(at, Role.Last) ? InWeek(s, weekday, -1)
            : s.Is(at, Role.This) ? InWeek(s, weekday, 0)
            : s.Is(at, Role.Coming) ? CivilCalendar.OnOrAfter(s.Today.PlusDays(1), weekday)
            : s.Is(at, Role.Past) ? CivilCalendar.OnOrAfter(s.Today.PlusDays(-7), weekday)
            : null;
        return date is { } day ? new Match(at + 2, new Meaning.Day(day, DayForm.WeekdayOfWeek)) : Match.None;
    }
}
