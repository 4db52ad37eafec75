using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A month in words beside a day: "14 May", "May 14th, 2026", "the twenty-second of June next year".</summary>
internal static class MonthDateRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Month))
        {
            return MonthFirst(s, at);
        }

        var year = s.IsNumber(at) && s[at].Length == 4 && s.IsFree(at) ? Years.Read(s, at) : Numeral.None;
        return year.Found ? YearFirst(s, year) : DayFirst(s, at);
    }

    /// <summary>"2031 Feb 14", "2031, November the 22nd", "2031, 22nd of November".</summary>
    private static Match YearFirst(Sentence s, Numeral year)
    {
        var next = s.Skip(year.End, Role.Comma | Role.Dash);
        if (!s.Is(next, Sense.Month))
        {
            var before = Ordinals.Day(s, s.Skip(next, Role.The));
            var named = before.Found ? s.Skip(before.End, Role.Of | Role.Dash) : 0;
            return before.Found && s.Is(named, Sense.Month)
                ? new Match(named + 1, Named.Date(year.Value, s.Word(named).Number, before.Value))
                : Match.None;
        }

        var day = Ordinals.Day(s, s.Skip(s.Skip(next + 1, Role.Dash), Role.The));
        return day.Found && !s.IsSign(day.End, ':') && !s.Is(day.End, Sense.Am | Sense.Pm)
            ? new Match(day.End, Named.Date(year.Value, s.Word(next).Number, day.Value))
            : Match.None;
    }

    private static Match MonthFirst(Sentence s, int at)
    {
        var next = s.Skip(s.Skip(at + 1, Role.Dash | Role.Of), Role.The);
        next = s.SkipSign(s.SkipSign(next, '.'), '/');
        var comma = s.Skip(next, Role.Comma);
        var day = Ordinals.Day(s, comma);

        // "December, 25, 2026"; in "in December, 25 people" the comma parts.
        if (comma > next && !Years.ReadBeside(s, day.End).Found)
        {
            return Match.None;
        }

        // "May 8:30" is a month and a clock time; "Oct 19 people" is a month and a count.
        if (!day.Found || s.IsSign(day.End, ':') || (s.Is(day.End, Sense.Am | Sense.Pm | Sense.OClock) && !Ordinals.Read(s, comma).Found))
        {
            return Match.None;
        }

        return Dated(s, at, s.Word(at).Number, day);
    }

    private static Match DayFirst(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.IsNumber(start) && !s.IsFree(start))
        {
            return Match.None;
        }

        var day = Ordinals.Day(s, start);
        day = day.Found ? day : BeyondAnyMonth(s, start);
        if (!day.Found)
        {
            return Match.None;
        }

        var next = s.Is(day.End, Sense.Unit) && s.Word(day.End).Unit == TimeUnit.Day ? day.End + 1 : day.End;
        next = s.Skip(s.SkipSign(s.SkipSign(next, '.'), '/'), Role.Dash | Role.Of | Role.Comma | Role.In);
        next = s.Skip(next, Role.The);
        return s.Is(next, Sense.Month) ? Dated(s, at, s.Word(next).Number, new Numeral(next + 1, day.Value)) : Match.None;
    }

    /// <summary>"The 32nd of May" is meant as a day, so that it can be refused.</summary>
    private static Numeral BeyondAnyMonth(Sentence s, int at)
    {
        var rank = Ordinals.Read(s, at);
        return s.IsNumber(at) && s[at].Length <= 2 ? rank : Numeral.None;
    }

    private static Match Dated(Sentence s, int at, int month, Numeral day)
    {
        var year = Years.ReadAny(s, day.End);
        year = year.Found ? year : Years.ReadBehindDay(s, day.End);
        return year.Found ? new Match(year.End, Named.Date(year.Value, month, day.Value))
            : YearBefore(s, at) is { } named ? new Match(day.End, Named.Date(named, month, day.Value))
            : new Match(day.End, Named.Yearless(s, month, day.Value));
    }

    /// <summary>"This 5 May" is in the reference's year, "next May 5" in the year after it.</summary>
    private static int? YearBefore(Sentence s, int at) =>
        s.Is(at - 1, Role.This) ? s.Today.Year
        : s.Is(at - 1, Role.Next) ? s.Today.Year + 1
        : s.Is(at - 1, Role.Last) ? s.Today.Year - 1
        : null;
}
