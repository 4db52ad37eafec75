using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Dates;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>Two days of one month that is named once: "8-20 May", "May 8 to 20, 2026", "from the 4th to the 22nd of this month".</summary>
internal static class DayRangeRule
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.From | Role.Between);
        var month = s.Is(start, Sense.Month) ? start : -1;
        var days = Days(s, month < 0 ? start : s.Skip(start + 1, Role.The), s.Is(at, Role.Between));
        if (days.End == 0)
        {
            return Match.None;
        }

        if (month >= 0)
        {
            return s.Is(days.End, Sense.Am | Sense.Pm) || s.IsSign(days.End, ':') ? Match.None : Of(s, s.Word(month).Number, days);
        }

        var next = s.Skip(s.Skip(s.Skip(days.End, Role.Of | Role.In), Role.The), Role.Comma);
        if (s.Is(next, Sense.Month))
        {
            return Of(s, s.Word(next).Number, days with { End = next + 1 });
        }

        var shift = s.Is(next, Role.This) ? 0 : s.Is(next, Role.Next) ? 1 : s.Is(next, Role.Last) ? -1 : (int?)null;
        if (shift is null || s.Word(next + 1).Unit != TimeUnit.Month)
        {
            return Match.None;
        }

        var first = new LocalDate(s.Today.Year, s.Today.Month, 1).PlusMonths(shift.Value);
        return Between(next + 2, first.Year, first.Month, days);
    }

    private static (int First, int Last, int End) Days(Sentence s, int at, bool isBetween)
    {
        var first = Ordinals.Day(s, s.Skip(at, Role.The));
        var isJoined = first.Found && (s.Is(first.End, Role.To) || (isBetween && s.Is(first.End, Role.And)));
        var last = isJoined ? Ordinals.Day(s, s.Skip(first.End + 1, Role.The)) : Numeral.None;
        return last.Found && last.Value > first.Value ? (first.Value, last.Value, last.End) : default;
    }

    private static Match Of(Sentence s, int month, (int First, int Last, int End) days)
    {
        var year = Years.ReadAny(s, days.End);
        if (year.Found)
        {
            return Between(year.End, year.Value, month, days);
        }

        return Named.Yearless(s, month, days.First) is Meaning.Day next ? Between(days.End, next.Date.Year, month, days) : Match.None;
    }

    private static Match Between(int end, int year, int month, (int First, int Last, int End) days)
    {
        var (from, to) = (Named.Date(year, month, days.First), Named.Date(year, month, days.Last));
        return from is Meaning.Day first && to is Meaning.Day last
            ? new Match(end, Stretch.Days(first.Date, last.Date))
            : new Match(end, from is Meaning.Day ? to : from);
    }
}
