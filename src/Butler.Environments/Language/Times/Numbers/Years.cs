using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Numbers;

/// <summary>Reads years: "2016", "nineteen seventy-eight", "two thousand and eleven", "'98".</summary>
internal static class Years
{
    private const int Earliest = 1000;
    private const int Latest = 9999;

    /// <summary>A year of four digits, or in words.</summary>
    public static Numeral Read(Sentence s, int at)
    {
        if (s.IsNumber(at))
        {
            return s[at].Length == 4 && s[at].Value is >= Earliest and <= Latest ? new Numeral(at + 1, s[at].Value) : Numeral.None;
        }

        if ((s.IsSign(at, '\'') || s.IsSign(at, '’')) && s.IsNumber(at + 1) && s[at + 1].Length == 2)
        {
            return new Numeral(at + 2, Meanings.CivilCalendar.FullYear(s[at + 1].Value));
        }

        return s.Is(at, Sense.Cardinal) ? InWords(s, at) : Numeral.None;
    }

    /// <summary>The year beside a month and day, with or without a comma, "of" or "in": "May 14, 2026".</summary>
    public static Numeral ReadBeside(Sentence s, int at)
    {
        var start = s.Skip(at, Role.Comma);
        start = s.Skip(start, Role.Of | Role.In);
        start = s.IsSign(start, '/') || s.Is(start, Role.Dash) ? start + 1 : start;
        var year = Read(s, start);
        return year.Found && !s.IsSign(year.End, ':') && !s.Is(year.End, Sense.Am | Sense.Pm) ? year : Numeral.None;
    }

    /// <summary>The year behind a month and day that has too few or too many digits to be told alone: "4 Aug 98", "31 December 10000".</summary>
    public static Numeral ReadBehindDay(Sentence s, int at)
    {
        var start = s.Skip(at, Role.Comma);
        var isEnd = s.IsNumber(start) && !s.IsGlued(start) && s.EndsBefore(start + 1)
            && !s.IsGlued(start + 1 + (s.IsSign(start + 1, '.') || s.IsSign(start + 1, ',') ? 1 : 0))
            && !s.Is(start + 1, Role.To | Role.And | Role.Of) && !s.Is(start + 1, Sense.Month | Sense.Counted | Sense.Tonight | Sense.RelativeDay);
        return (isEnd, s[start].Length) switch
        {
            (true, 2) when start == at => new Numeral(start + 1, Meanings.CivilCalendar.FullYear(s[start].Value)),
            (true, 5 or 6) => new Numeral(start + 1, s[start].Value),
            _ => Numeral.None,
        };
    }

    /// <summary>This, next or last year beside a month: "May of next year", "5 June this year".</summary>
    public static Numeral ReadRelative(Sentence s, int at)
    {
        var start = s.Skip(s.Skip(at, Role.Of | Role.In | Role.Comma), Role.The);
        if (!s.Is(start + 1, Sense.Unit) || s.Word(start + 1).Unit != TimeUnit.Year)
        {
            return Numeral.None;
        }

        var now = s.Today.Year;
        return s.Is(start, Role.This) ? new Numeral(start + 2, now)
            : s.Is(start, Role.Next | Role.Coming) ? new Numeral(start + 2, now + 1)
            : s.Is(start, Role.Last | Role.Past) ? new Numeral(start + 2, now - 1)
            : Numeral.None;
    }

    /// <summary>Either of the two ways to name the year of a month.</summary>
    public static Numeral ReadAny(Sentence s, int at)
    {
        var year = ReadBeside(s, at);
        return year.Found ? year : ReadRelative(s, at);
    }

    private static Numeral InWords(Sentence s, int at)
    {
        var plain = Cardinals.Read(s, at);
        if (plain.Value is >= Earliest and <= 2999)
        {
            return plain;
        }

        // "Nineteen seventy-eight": a century, then the year in it.
        var century = Cardinals.SmallWords(s, at);
        if (century.Value is < 10 or > 29)
        {
            return Numeral.None;
        }

        var next = century.End;
        if (s.Is(next, Sense.Oh) && s.Word(next + 1).Number is >= 1 and <= 9 && s.Is(next + 1, Sense.Cardinal))
        {
            return new Numeral(next + 2, (century.Value * 100) + s.Word(next + 1).Number);
        }

        if (s.Is(next, Sense.Cardinal) && s.Word(next).Number == 100)
        {
            next = s.Skip(next + 1, Role.And);
            var rest = Cardinals.SmallWords(s, next);
            return rest.Found ? new Numeral(rest.End, (century.Value * 100) + rest.Value) : new Numeral(century.End + 1, century.Value * 100);
        }

        var tail = Cardinals.SmallWords(s, next);
        return tail.Value >= 10 ? new Numeral(tail.End, (century.Value * 100) + tail.Value) : Numeral.None;
    }
}
