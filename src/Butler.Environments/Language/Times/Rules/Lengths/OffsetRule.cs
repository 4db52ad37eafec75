using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Dates;

namespace Butler.Environments.Language.Times.Rules.Lengths;

/// <summary>A distance from now or from a day: "in two hours", "3 days ago", "a week from Friday", "the day before 5 May".</summary>
internal static class OffsetRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Role.In))
        {
            var ahead = LengthRule.ReadCounted(s, at + 1);
            return ahead.Meaning is Meaning.Length length ? FromNow(s, AfterTime(s, ahead.End), length.Amount, 1) : Match.None;
        }

        var counted = LengthRule.ReadCounted(s, at);
        if (counted.Meaning is Meaning.Length distance)
        {
            return s.Is(at - 1, Role.For) ? Match.None : Anchored(s, counted.End, distance.Amount);
        }

        // "The day before 5 May", "the week after next Monday".
        var day = s.Skip(at, Role.The);
        return day > at && s.Word(day).Unit is TimeUnit.Day or TimeUnit.Week && !s.Is(day, Sense.Plural)
            ? FromDay(s, day + 1, Amount.Of(1, s.Word(day).Unit))
            : Match.None;
    }

    private static Match Anchored(Sentence s, int at, Amount amount)
    {
        if (s.Is(at, Role.Ago))
        {
            return FromNow(s, at + 1, amount, -1);
        }

        if (s.Is(at, Role.Later))
        {
            return FromNow(s, at + 1, amount, 1);
        }

        // "Three days after", with nothing named behind it, is told from now.
        if (s.Is(at, Role.After | Role.Before) && s[at + 1].Kind is TokenKind.None or TokenKind.Symbol)
        {
            return FromNow(s, at + 1, amount, s.Is(at, Role.After) ? 1 : -1);
        }

        return s.Is(at, Role.From | Role.After) && s.Is(at + 1, Sense.Now)
            ? FromNow(s, at + 2, amount, 1)
            : FromDay(s, at, amount);
    }

    private static Match FromDay(Sentence s, int at, Amount amount)
    {
        var sign = s.Is(at, Role.From | Role.After | Role.Since) ? 1 : s.Is(at, Role.Before) ? -1 : 0;
        if (sign == 0 || amount.HasClock)
        {
            return Match.None;
        }

        var next = s.Is(at + 1, Role.MinutesTo) && s.Is(at, Role.Before) && !s.Is(at, Role.Limit) ? at + 2 : at + 1;
        var day = DayRules.Read(s, next);
        return day.Meaning is Meaning.Day { Weak: false } anchor
            ? new Match(day.End, new Meaning.Day(amount.From(anchor.Date, sign), DayForm.Offset))
            : Match.None;
    }

    private static Match FromNow(Sentence s, int end, Amount amount, int sign) => new(end, amount.HasClock
        ? new Meaning.Moment(amount.From(s.Reference, sign))
        : new Meaning.Day(amount.From(s.Today, sign), DayForm.Offset));

    /// <summary>"In two weeks' time".</summary>
    private static int AfterTime(Sentence s, int at)
    {
        var next = s.IsSign(at, '\'') || s.IsSign(at, '’') ? at + 1 : at;
        return s.Is(next, Role.TimeWord) ? next + 1 : at;
    }
}
