using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A month in words beside a day: "14 May", "May 14th, 2026", "the twenty-second of June next year".</summary>
internal static class MonthDateRule
{
    public static Match Read(Sentence s, int at) => s.Is(at, Sense.Month) ? MonthFirst(s, at) : DayFirst(s, at);

    private static Match MonthFirst(Sentence s, int at)
    {
        var next = s.Skip(s.Skip(at + 1, Role.Dash | Role.Of), Role.The);
        next = s.SkipSign(s.SkipSign(next, '.'), '/');
        var day = Ordinals.Day(s, next);

        // "May 8:30" is a month and a clock time; "Oct 19 people" is a month and a count.
        if (!day.Found || s.IsSign(day.End, ':') || (s.Is(day.End, Sense.Am | Sense.Pm | Sense.OClock) && !Ordinals.Read(s, next).Found))
        {
            return Match.None;
        }

        return Dated(s, s.Word(at).Number, day);
    }

    private static Match DayFirst(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.IsNumber(start) && !s.IsFree(start))
        {
            return Match.None;
        }

        var day = Ordinals.Day(s, start);
        if (!day.Found)
        {
            return Match.None;
        }

        var next = s.Is(day.End, Sense.Unit) && s.Word(day.End).Unit == TimeUnit.Day ? day.End + 1 : day.End;
        next = s.Skip(s.SkipSign(s.SkipSign(next, '.'), '/'), Role.Dash | Role.Of | Role.Comma | Role.In);
        next = s.Skip(next, Role.The);
        return s.Is(next, Sense.Month) ? Dated(s, s.Word(next).Number, new Numeral(next + 1, day.Value)) : Match.None;
    }

    private static Match Dated(Sentence s, int month, Numeral day)
    {
        var year = Years.ReadAny(s, day.End);
        return year.Found
            ? new Match(year.End, Named.Date(year.Value, month, day.Value))
            : new Match(day.End, Named.Yearless(s, month, day.Value));
    }
}
