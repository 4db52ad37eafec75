using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Clocks;
using Butler.Environments.Language.Times.Rules.Dates;

namespace Butler.Environments.Language.Times.Rules.Lengths;

/// <summary>A distance from now or from a day: "in two hours", "3 days ago", "a week from Friday", "the day before 5 May".</summary>
internal static class OffsetRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Role.In))
        {
            var start = s.Skip(at + 1, Role.Roughly);
            var ahead = LengthRule.ReadCounted(s, start);
            return ahead.Meaning is Meaning.Length length ? FromNow(s, AfterTime(s, ahead.End), length.Amount, 1) : Refused(LengthRule.TooLong(s, start));
        }

        var counted = LengthRule.ReadCounted(s, at);
        if (counted.Meaning is Meaning.Length distance)
        {
            return s.Is(at - 1, Role.For) ? Match.None : Anchored(s, counted.End, distance.Amount);
        }

        var tooLong = LengthRule.TooLong(s, at);
        if (tooLong > 0)
        {
            return s.Is(tooLong, Role.Ago | Role.Later | Role.From) ? Refused(tooLong + 1) : Match.None;
        }

        // "The day before 5 May", "the week after next Monday".
        var day = s.Skip(at, Role.The);
        return day > at && s.Word(day).Unit is TimeUnit.Day or TimeUnit.Week && !s.Is(day, Sense.Plural)
            ? FromDay(s, day + 1, Amount.Of(1, s.Word(day).Unit))
            : Match.None;
    }

    private static Match Anchored(Sentence s, int at, Amount amount)
    {
        // "Prior to" leads to a day, "prior" alone to the past.
        if (s.Is(at, Role.Ago) && !(s.Is(at, Role.Before) && s.Is(at + 1, Role.To)))
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
            : FromDay(s, at, amount).Or(WeeksOn(s, at, amount)).Or(FromClock(s, at, amount));
    }

    /// <summary>"An hour before midnight", "two hours after 3pm".</summary>
    private static Match FromClock(Sentence s, int at, Amount amount)
    {
        var sign = s.Is(at, Role.After) ? 1 : s.Is(at, Role.Before) ? -1 : 0;
        if (sign == 0 || !amount.IsClock)
        {
            return Match.None;
        }

        var next = s.Is(at, Role.Ago) ? s.Skip(at + 1, Role.To) : at + 1;
        var clock = DigitalClockRule.Read(s, next).Or(NamedClockRule.Read(s, next)).Or(SpokenClockRule.Read(s, next));
        return clock.Meaning is Meaning.Clock anchor
            ? clock with { Meaning = anchor with { Time = anchor.Time.PlusSeconds(sign * amount.Seconds), EndsDay = false } }
            : Match.None;
    }

    /// <summary>"A week on Friday", "two weeks tomorrow": the day itself first, then the weeks.</summary>
    private static Match WeeksOn(Sentence s, int at, Amount amount)
    {
        var day = s.Skip(at, Role.On);
        var isNamed = day > at ? WeekdayRule.IsWeekday(s, day) : s.Is(day, Sense.RelativeDay) && s.Word(day).Number >= 0;
        return isNamed && amount.IsWeeks && DayRules.Read(s, day) is { Meaning: Meaning.Day anchor } read
            ? new Match(read.End, new Meaning.Day(amount.From(anchor.Date, 1), DayForm.Offset))
            : Match.None;
    }

    private static Match Refused(int end) => end == 0 ? Match.None : new Match(end, new Meaning.Impossible("That is further away than the calendar reaches."));

    private static Match FromDay(Sentence s, int at, Amount amount)
    {
        var sign = s.Is(at, Role.From | Role.After | Role.Since) ? 1 : s.Is(at, Role.Before) ? -1 : 0;
        if (sign == 0 || amount.HasClock)
        {
            return Match.None;
        }

        var next = s.Is(at + 1, Role.MinutesTo) && s.Is(at, Role.Before) && !s.Is(at, Role.Limit) ? at + 2 : at + 1;
        var day = DayRules.Read(s, next);
        if (day.Meaning is Meaning.Impossible)
        {
            return day;
        }

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
