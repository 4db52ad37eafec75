using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A calendar unit told from the reference's: "this week", "next month", "last quarter", "the weekend", "the year".</summary>
internal static class UnitPeriodRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.ToDate) && Stretch.Of(s.Today, s.Word(at).Unit, 0) is { } running)
        {
            return new Match(at + 1, running with { End = s.Today });
        }

        var start = s.Skip(at, Role.The);
        var shift = s.Is(start, Role.This) && s.Is(start + 1, Role.Coming) ? (start + 2, 1)
            : s.Is(start, Role.This) ? (start + 1, 0)
            : s.Is(start, Role.My) ? (start + 1, 0)
            : s.Is(start, Role.Next | Role.Coming) ? (start + 1, 1)
            : s.Is(start, Role.Last | Role.Past) ? (start + 1, -1)
            : (start, 0);
        var (next, count) = shift;
        var (unit, end) = HalfYear(s, next) is > 0 and var half ? (TimeUnit.HalfYear, half) : LengthRule.Unit(s, next);
        if (unit == TimeUnit.None || s.Is(next, Sense.Plural) || Stretch.Of(s.Today, unit, count) is not { } days)
        {
            return Match.None;
        }

        if (next > start && s.Is(next - 1, Role.Coming) && unit == TimeUnit.Weekend)
        {
            var saturday = CivilCalendar.OnOrAfter(s.Today.PlusDays(1), (int)NodaTime.IsoDayOfWeek.Saturday);
            return new Match(end, Stretch.Days(saturday, saturday.PlusDays(2)));
        }

        // "Year to date", "the month to date".
        var to = s.Skip(end, Role.Dash);
        var date = s.Skip(to + 1, Role.Dash);
        if (next == start && s.Is(to, Role.To) && s.Is(date, Role.DateWord))
        {
            return new Match(date + 1, days with { End = s.Today });
        }

        // "The week after next", "the month before last".
        var isAfterNext = s.Is(end, Role.After) && s.Is(end + 1, Role.Next);
        if (next == start && (isAfterNext || (s.Is(end, Role.Before) && s.Is(end + 1, Role.Last))))
        {
            return Stretch.Of(s.Today, unit, isAfterNext ? 2 : -2) is { } second ? new Match(end + 2, second) : Match.None;
        }

        // A bare "week" or "month" is no particular one; a bare weekend is, unless it is counted.
        var isNamed = next > start || (next > at && s.EndsBefore(end) && unit != TimeUnit.Quarter)
            || (unit == TimeUnit.Weekend && !s.Is(at - 1, Role.Every | Role.Article));
        return isNamed ? new Match(end, days) : Match.None;
    }

    /// <summary>The token after "half-year" or "half year"; 0 when it does not stand here.</summary>
    private static int HalfYear(Sentence s, int at)
    {
        var year = s.Is(at + 1, Role.Dash) ? at + 2 : at + 1;
        return s.Is(at, Sense.Half) && s.Word(year).Unit == TimeUnit.Year ? year + 1 : 0;
    }
}
