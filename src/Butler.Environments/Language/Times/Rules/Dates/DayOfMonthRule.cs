using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A day of a month that is not named, or told from today: "the 27th", "on 15", "the 15th of next month".</summary>
internal static class DayOfMonthRule
{
    private const int LastDay = 31;

    public static Match Read(Sentence s, int at)
    {
        var hasThe = s.Is(at, Role.The);
        var start = hasThe ? at + 1 : at;
        if (s.IsNumber(start) && !s.IsFree(start))
        {
            return Match.None;
        }

        var ranked = Ordinals.RankedDay(s, start);
        if (ranked.Found)
        {
            return Ranked(s, at, hasThe, ranked);
        }

        if (s.IsNumber(start) && s[start].Length <= 2 && s[start].Value is >= 1 and <= LastDay)
        {
            var ofMonth = OfMonth(s, start + 1, s[start].Value);
            if (ofMonth.Found && s.Is(start + 1, Role.Of))
            {
                return ofMonth;
            }
        }

        // A bare number is a day only behind "the" with nothing counted after it, or behind "on" together with a clock time.
        var isDay = s.IsNumber(start) && s[start].Length <= 2 && s[start].Value is >= 1 and <= LastDay && !s.IsGlued(start + 1);
        var isMeant = hasThe ? s.EndsBefore(start + 1) && !s.Is(start + 1, Role.Of | Role.Dash) : s.Is(at - 1, Role.On);
        return isDay && isMeant && (!s.IsSign(start + 1, ':') && !s.IsSign(start + 1, '.') || s.EndsBefore(start + 2))
            ? Next(s, start + 1, s[start].Value, weak: !hasThe)
            : Match.None;
    }

    private static Match Ranked(Sentence s, int at, bool hasThe, Numeral day)
    {
        var next = s.Is(day.End, Sense.Unit) && s.Word(day.End).Unit == TimeUnit.Day ? day.End + 1 : day.End;
        var month = OfMonth(s, next, day.Value);
        if (month.Found || next > day.End)
        {
            return month;
        }

        var isMeant = s.EndsBefore(day.End) && (hasThe || s.IsNumber(at) || s.Is(at - 1, Role.On | Role.Limit));
        return isMeant && !(s.Is(at, Sense.Ordinal) && !hasThe) ? Next(s, day.End, day.Value, weak: false) : Match.None;
    }

    private static Match Next(Sentence s, int end, int day, bool weak) =>
        new(end, new Meaning.Day(CivilCalendar.NextMonthly(s.Today, day), DayForm.DayOfMonth)
        {
            Other = CivilCalendar.LastMonthly(s.Today, day),
            Weak = weak,
        });

    /// <summary>"Of this month", "of next month", "of the month".</summary>
    private static Match OfMonth(Sentence s, int at, int day)
    {
        var start = s.Skip(s.Skip(at, Role.Of | Role.In), Role.The);
        var shift = s.Is(start, Role.This) ? 0 : s.Is(start, Role.Next | Role.Coming) ? 1 : s.Is(start, Role.Last | Role.Past) ? -1 : (int?)null;
        var unit = shift is null ? start : start + 1;
        if ((start == at && shift is null) || !s.Is(unit, Sense.Unit) || s.Word(unit).Unit != TimeUnit.Month || s.Is(unit, Sense.Plural))
        {
            return Match.None;
        }

        if (shift is null)
        {
            return Next(s, unit + 1, day, weak: false);
        }

        var month = new LocalDate(s.Today.Year, s.Today.Month, 1).PlusMonths(shift.Value);
        return new Match(unit + 1, Named.Date(month.Year, month.Month, day));
    }
}
