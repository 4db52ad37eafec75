using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>
/// A weekday with a day of the month. "Tuesday 30" is the next date on which both agree; "Wednesday the 12th" is taken in the
/// reference's month, past or not.
/// </summary>
internal static class WeekdayAndDayRule
{
    private const int LastDay = 31;

    public static Match Read(Sentence s, int at)
    {
        if (!WeekdayRule.IsWeekday(s, at))
        {
            return Match.None;
        }

        var next = s.Skip(at + 1, Role.Comma);
        if (s.Is(next, Role.The))
        {
            var named = Ordinals.RankedDay(s, next + 1);
            return named.Found && !s.Is(s.Skip(named.End, Role.Of), Sense.Month)
                ? new Match(named.End, Named.Date(s.Today.Year, s.Today.Month, named.Value))
                : Match.None;
        }

        var day = Ordinals.RankedDay(s, next);
        if (day.Found && s.Is(s.Skip(day.End, Role.Of), Sense.Month))
        {
            return Match.None;
        }

        if (!day.Found && s.IsNumber(next) && s[next].Length <= 2 && s[next].Value is >= 1 and <= LastDay && EndsHere(s, next + 1))
        {
            day = new Numeral(next + 1, s[next].Value);
        }

        return day.Found && CivilCalendar.Agreeing(s.Today, s.Word(at).Number, day.Value, 1) is { } date
            ? new Match(day.End, new Meaning.Day(date, DayForm.Fixed) { Other = CivilCalendar.Agreeing(s.Today, s.Word(at).Number, day.Value, -1) })
            : Match.None;
    }

    /// <summary>Whether the number is no clock time, range or month-and-day ("Friday 5/6", "Friday 3-4pm").</summary>
    private static bool EndsHere(Sentence s, int at) =>
        s.EndsBefore(at) && !s.Is(at, Role.To | Role.Of) && !s.Is(at, Sense.Month) && !s.IsSign(at, '/') && !s.IsSign(at, ':')
        && !(s.IsSign(at, '.') && s.IsNumber(at + 1));
}
