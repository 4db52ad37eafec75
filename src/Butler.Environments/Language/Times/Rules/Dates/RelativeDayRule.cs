using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A day told from today: "tomorrow", "the day after tomorrow", "next day", "my day".</summary>
internal static class RelativeDayRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.RelativeDay))
        {
            var weeks = WeekdayRule.WeeksLater(s, at + 1);
            return Today(s, weeks > 0 ? at + 2 : at + 1, s.Word(at).Number + (7 * weeks));
        }

        // "From January to date", "the month to date".
        if (s.Is(at, Role.DateWord) && s.Is(at - 1, Role.To) && !s.Is(at - 1, Role.Dash))
        {
            return Today(s, at + 1, 0);
        }

        var start = s.Skip(at, Role.The);
        return IsDay(s, start) ? AroundADay(s, start, at)
            : IsDay(s, start + 1) ? Modified(s, start)
            : Workday(s, start);
    }

    /// <summary>"The next business day", "last workday".</summary>
    private static Match Workday(Sentence s, int at)
    {
        var sign = s.Is(at, Role.Next | Role.Coming) ? 1 : s.Is(at, Role.Last | Role.Past) ? -1 : 0;
        if (sign == 0)
        {
            return Match.None;
        }

        var (unit, end) = LengthRule.Unit(s, at + 1);
        return unit == TimeUnit.Workday && !s.Is(at + 1, Sense.Plural)
            ? new Match(end, new Meaning.Day(Amount.Of(1, unit).From(s.Today, sign), DayForm.Fixed))
            : Match.None;
    }

    private static bool IsDay(Sentence s, int at) => s.Is(at, Sense.Unit) && s.Word(at).Unit == TimeUnit.Day;

    private static Match Today(Sentence s, int end, int days) =>
        new(end, new Meaning.Day(s.Today.PlusDays(days), DayForm.Fixed));

    /// <summary>"The day after tomorrow"; by itself "the day before" is the one before today.</summary>
    private static Match AroundADay(Sentence s, int day, int at)
    {
        var sign = s.Is(day + 1, Role.After) ? 1 : s.Is(day + 1, Role.Before) ? -1 : 0;
        if (sign == 0)
        {
            return Match.None;
        }

        if (s.Is(day + 2, Sense.RelativeDay))
        {
            return Today(s, day + 3, s.Word(day + 2).Number + sign);
        }

        // "The day after my exam" is told from a day that nobody here knows.
        var isUnknown = s.Is(day + 2, Role.My | Role.The | Role.Article);
        return day > at && s.EndsBefore(day + 2) && !isUnknown ? Today(s, day + 2, sign) : Match.None;
    }

    private static Match Modified(Sentence s, int at) =>
        s.Is(at, Role.Next | Role.Coming) ? Today(s, at + 2, 1)
        : s.Is(at, Role.Last | Role.Past) ? Today(s, at + 2, -1)
        : s.Is(at, Role.My | Role.This) ? Today(s, at + 2, 0)
        : Match.None;
}
