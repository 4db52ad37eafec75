using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>
/// A repetition told without "every": "a standing Thursday slot", "always on Tuesday", "Friday at 4, recurring", "week after week",
/// "day in, day out".
/// </summary>
internal static class StandingRule
{
    /// <summary>How far before "recurring" its weekday may stand, in tokens.</summary>
    private const int Reach = 12;

    public static Match Read(Sentence s, int at) => s.Is(at, Role.Standing) ? OfWeekdays(s, at) : UnitByUnit(s, at);

    private static Match OfWeekdays(Sentence s, int at)
    {
        var days = WeekdayList.Read(s, s.Skip(at + 1, Role.On));
        return days.Found ? new Match(days.End, new Meaning.Repeat(new RepeatRule("WEEKLY") { Weekdays = days.Value })) : Behind(s, at);
    }

    /// <summary>"Friday at 4, recurring": the clause ends there, and a single weekday stands before it. "Friday at 4, as always" tells of the past.</summary>
    private static Match Behind(Sentence s, int at)
    {
        if (!s.EndsBefore(at + 1) || s.IsWord(at - 1, "as"))
        {
            return Match.None;
        }

        for (var day = at - 1; day >= Math.Max(0, at - Reach); day--)
        {
            if (s.Is(day, Sense.Weekday))
            {
                var isCounted = s.Is(day - 1, Role.Every | Role.Other | Role.Last) || s.Is(day - 1, Sense.Ordinal | Sense.OrdinalSuffix) || s.Is(day, Sense.Plural);
                return isCounted ? Match.None : new Match(at + 1, new Meaning.Repeat(new RepeatRule("WEEKLY")));
            }
        }

        return Match.None;
    }

    /// <summary>"Day after day", "Monday after Monday", "week in, week out".</summary>
    private static Match UnitByUnit(Sentence s, int at)
    {
        var second = s.Is(at + 1, Role.After) ? at + 2 : s.Is(at + 1, Role.In) ? s.Skip(at + 2, Role.Comma) : -1;
        if (second < 0 || !s.Text(at, at + 1).Equals(s.Text(second, second + 1), StringComparison.OrdinalIgnoreCase))
        {
            return Match.None;
        }

        var end = s.Is(at + 1, Role.After) ? second + 1 : s.IsWord(second + 1, "out") ? second + 2 : -1;
        if (end < 0)
        {
            return Match.None;
        }

        if (s.Is(at, Sense.Weekday))
        {
            return new Match(end, new Meaning.Repeat(new RepeatRule("WEEKLY") { Weekdays = RepeatRule.Bit(s.Word(at).Number) }));
        }

        var (unit, unitEnd) = LengthRule.Unit(s, at);
        return unitEnd == at + 1 && RepeatRule.Every(1, unit) is { } rule ? new Match(end, new Meaning.Repeat(rule)).OrContinued(s) : Match.None;
    }
}
