using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Clocks;
using Butler.Environments.Language.Times.Rules.Dates;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>A repetition with "every", "each" or "alternate": "every weekday", "every other Wednesday", "each four weeks", "every 5 May".</summary>
internal static class EveryRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Everyday))
        {
            return Rule(at + 1, new RepeatRule("DAILY"));
        }

        if (s.Is(at, Role.Alternate))
        {
            return Spaced(s, at + 1, 2);
        }

        return s.Is(at, Role.Every) ? AfterEvery(s, s.Skip(at + 1, Role.The | Role.Single)) : Match.None;
    }

    private static Match AfterEvery(Sentence s, int at)
    {
        if (s.Is(at, Role.Other))
        {
            return Spaced(s, at + 1, 2);
        }

        var dated = Dated(s, at);
        if (dated.Found)
        {
            return dated;
        }

        // "Every 4pm".
        if (DigitalClockRule.Read(s, at) is { Meaning: Meaning.Clock clock } daily)
        {
            return Rule(daily.End, new RepeatRule("DAILY") { Time = clock.Time });
        }

        var rank = Ordinals.ReadRank(s, at);
        if (rank.Found)
        {
            return Ranked(s, rank);
        }

        var count = s.Is(at, Sense.Few) ? new Numeral(s.Skip(at + 1, Role.Of), s.Word(at).Number) : Cardinals.Read(s, at);
        return count.Found && count.Value > 0 ? Spaced(s, s.Skip(count.End, Role.Dash), count.Value) : Spaced(s, at, 1);
    }

    /// <summary>The unit, weekdays or part of the day that is repeated with a spacing.</summary>
    private static Match Spaced(Sentence s, int at, int interval)
    {
        var days = WeekdayList.Read(s, at);
        if (days.Found)
        {
            return WithPart(s, days.End, new RepeatRule("WEEKLY", interval) { Weekdays = days.Value });
        }

        if (s.Is(at, Sense.Half) && s.Is(s.Skip(s.Skip(at + 1, Role.Dash), Role.Article), Sense.Unit))
        {
            return Half(s, s.Skip(s.Skip(at + 1, Role.Dash), Role.Article));
        }

        if (s.Is(at, Sense.Part))
        {
            var rule = s.Word(at).Unit == TimeUnit.Workday ? RepeatRule.EveryWorkday with { Interval = interval } : new RepeatRule("DAILY", interval);
            return Rule(at + 1, rule with { Part = s.Word(at).Part });
        }

        var (unit, end) = LengthRule.Unit(s, at);
        return RepeatRule.Every(interval, unit) is { } spaced ? WithPart(s, end, spaced).OrContinued(s) : Match.None;
    }

    private static Match Half(Sentence s, int at) => s.Word(at).Unit switch
    {
        TimeUnit.Hour => Rule(at + 1, new RepeatRule("MINUTELY", 30)),
        TimeUnit.Year => Rule(at + 1, new RepeatRule("MONTHLY", 6)),
        _ => Match.None,
    };

    /// <summary>"Every Monday morning": the part settles a clock time beside it.</summary>
    private static Match WithPart(Sentence s, int end, RepeatRule rule) => s.Is(end, Sense.Part) && rule.Part == DayPart.None
        ? Rule(end + 1, rule with { Part = s.Word(end).Part })
        : Rule(end, rule);

    /// <summary>"Every third day" is spaced, "every 3rd" is a day of the month, "every last Friday" one of its weekdays.</summary>
    private static Match Ranked(Sentence s, Numeral rank)
    {
        var ofMonth = MonthlyDays.Read(s, rank);
        if (ofMonth.Found)
        {
            return ofMonth;
        }

        if (rank.Value < 0)
        {
            return Match.None;
        }

        if (rank.Value == 1 && s.Is(rank.End, Sense.Weekday))
        {
            return Rule(rank.End + 1, new RepeatRule("MONTHLY") { Weekdays = RepeatRule.Bit(s.Word(rank.End).Number), Ranks = DaySet.Of(1) });
        }

        var spaced = Spaced(s, rank.End, rank.Value);
        return spaced.Found || !s.EndsBefore(rank.End) || rank.Value > 31
            ? spaced
            : Rule(rank.End, new RepeatRule("MONTHLY") { MonthDays = DaySet.Of(rank.Value) });
    }

    /// <summary>"Every 5 May", "every 5/9", "every May", "every January 1st".</summary>
    private static Match Dated(Sentence s, int at)
    {
        var yearly = YearlyDays.Read(s, at);
        if (yearly.Found)
        {
            return yearly;
        }

        if (NumericDateRule.Read(s, at) is { Meaning: Meaning.Day { Form: DayForm.Yearless, Date: var date } } numeric)
        {
            return Rule(numeric.End, new RepeatRule("YEARLY") { Month = date.Month, MonthDays = DaySet.Of(date.Day) });
        }

        return s.Is(at, Sense.Month) ? Rule(at + 1, new RepeatRule("YEARLY") { Month = s.Word(at).Number }) : Match.None;
    }

    private static Match Rule(int end, RepeatRule rule) => new(end, new Meaning.Repeat(rule));
}
