using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A month by its name: "in April", "May 2019", "July of 2031", "this April", "next June", "Nov/2031".</summary>
internal static class MonthRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Month))
        {
            return Named(s, at);
        }

        // "The month of April".
        var named = s.Skip(at, Role.The);
        if (s.Word(named).Unit == TimeUnit.Month && s.Is(named + 1, Role.Of) && s.Is(named + 2, Sense.Month))
        {
            return Named(s, named + 2);
        }

        if (s.Is(at + 1, Sense.Month) && IsMeant(s, at + 1))
        {
            var shift = s.Is(at, Role.This) ? 0 : s.Is(at, Role.Next) ? 1 : s.Is(at, Role.Last | Role.Past) ? -1 : (int?)null;
            var isDay = Ordinals.Day(s, s.Skip(at + 2, Role.The)).Found && !s.IsSign(at + 3, ':');
            if (shift is { } years && !isDay)
            {
                return Of(at + 2, s.Today.Year + years, s.Word(at + 1).Number);
            }
        }

        // "2016 September".
        var year = s.IsNumber(at) && s.IsFree(at) ? Years.Read(s, at) : Numeral.None;
        var month = s.Skip(year.End, Role.Comma | Role.Dash);
        return year.Found && s.Is(month, Sense.Month) ? Of(month + 1, year.Value, s.Word(month).Number) : Numbered(s, at);
    }

    private static Match Of(int end, int year, int month)
    {
        if (Dates.Named.TooFar(year) is { } refused)
        {
            return new Match(end, refused);
        }

        var first = new LocalDate(year, month, 1);
        return new Match(end, Stretch.Days(first, first.PlusMonths(1)));
    }

    private static Match Named(Sentence s, int at)
    {
        var month = s.Word(at).Number;
        var year = Years.ReadAny(s, at + 1);
        if (year.Found)
        {
            return Of(year.End, year.Value, month);
        }

        if (!IsMeant(s, at))
        {
            return Match.None;
        }

        // The next one, and this month counts.
        var next = month >= s.Today.Month ? s.Today.Year : s.Today.Year + 1;
        var first = new LocalDate(next, month, 1);
        return new Match(at + 1, new Meaning.Days(first, first.PlusMonths(1), Yearless: true));
    }

    /// <summary>"May", "march" and first names that are months too need a word beside them that says so.</summary>
    private static bool IsMeant(Sentence s, int at)
    {
        if (!s.Is(at, Sense.Doubtful))
        {
            return true;
        }

        if (s.Is(at - 1, Role.In | Role.Of | Role.During | Role.Between | Role.Early | Role.Late | Role.Mid | Role.Since) || s.Count == 1)
        {
            return true;
        }

        return s.Is(at - 1, Role.From | Role.To | Role.Limit | Role.For | Role.Next | Role.Last | Role.This) && (s.IsCapital(at) || s.EndsBefore(at + 1))
            || (s.Is(at + 1, Role.To) && s.Is(at + 2, Sense.Month));
    }

    /// <summary>"11-2031", "2015/12", "the 3rd month of next year".</summary>
    private static Match Numbered(Sentence s, int at)
    {
        if (s.IsNumber(at) && s.IsFree(at) && s.IsNumber(at + 2) && s.IsGlued(at + 1) == s.IsGlued(at + 2)
            && (s.IsSign(at + 1, '-') || s.IsSign(at + 1, '/') || s.IsSign(at + 1, '.')))
        {
            var (month, year) = s[at].Length == 4 ? (at + 2, at) : (at, at + 2);
            var isMonth = s[month].Length <= 2 && s[month].Value is >= 1 and <= 12 && s[year].Value is >= 1900 and <= 2199 && s[year].Length == 4;
            return isMonth && !s.IsGlued(at + 3) ? Of(at + 3, s[year].Value, s[month].Value) : Match.None;
        }

        var start = s.Skip(at, Role.The);
        var rank = Ordinals.Read(s, start);
        if (rank.Value is < 1 or > 12 || s.Word(rank.End).Unit != TimeUnit.Month)
        {
            return Match.None;
        }

        var named = Years.ReadAny(s, rank.End + 1);
        return named.Found ? Of(named.End, named.Value, rank.Value) : Match.None;
    }
}
