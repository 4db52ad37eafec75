using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>What follows a frequency: "weekly on Tuesday and Thursday", "monthly on the 3rd", "every year on 5 May".</summary>
internal static class RepeatTail
{
    /// <summary>The same repetition with the days that are named behind it.</summary>
    public static Match OrContinued(this Match match, Sentence s)
    {
        if (match.Meaning is not Meaning.Repeat { Rule: var rule } || rule.Weekdays != 0)
        {
            return match;
        }

        var at = s.Skip(match.End, Role.Comma);
        var on = s.Skip(at, Role.On | Role.In);
        var named = rule.Frequency switch
        {
            "WEEKLY" when on > at || s.Is(on, Sense.Plural) => OnWeekdays(s, on, rule),
            "MONTHLY" when on > at => OnMonthday(s, on, rule),
            "YEARLY" when on > at => OnYearday(s, on, rule),
            _ => Match.None,
        };
        return match.Or(named);
    }

    private static Match OnWeekdays(Sentence s, int at, RepeatRule rule)
    {
        var days = WeekdayList.Read(s, s.Skip(at, Role.Every));
        return days.Found ? new Match(days.End, new Meaning.Repeat(rule with { Weekdays = days.Value })) : Match.None;
    }

    private static Match OnMonthday(Sentence s, int at, RepeatRule rule)
    {
        var rank = Ordinals.ReadRank(s, s.Skip(at, Role.The));
        if (!rank.Found)
        {
            return Match.None;
        }

        var (day, end) = MonthlyDays.Days(s, rank);
        return day is not null ? new Match(end, new Meaning.Repeat(day with { Interval = rule.Interval })) : Match.None;
    }

    private static Match OnYearday(Sentence s, int at, RepeatRule rule)
    {
        var day = YearlyDays.Read(s, at);
        if (day.Meaning is Meaning.Repeat named)
        {
            return day with { Meaning = new Meaning.Repeat(named.Rule with { Interval = rule.Interval }) };
        }

        return s.Is(at, Sense.Month)
            ? new Match(at + 1, new Meaning.Repeat(rule with { Month = s.Word(at).Number }))
            : day;
    }
}
