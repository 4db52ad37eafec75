using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>How often something happens: "daily", "quarterly", "once a week", "twice a year", "three times per day".</summary>
internal static class OftenRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Often))
        {
            return Once(s, at);
        }

        var hyphened = Hyphened(s, at);
        if (hyphened.Found)
        {
            return hyphened;
        }

        var times = Times(s, at);
        if (!times.Found)
        {
            return Match.None;
        }

        if (s.Is(times.End, Sense.Often))
        {
            return Spread(s, times.End + 1, times.Value, RepeatRule.Of(s.Word(times.End).Often)!);
        }

        var next = s.Is(times.End, Role.Article | Role.Per | Role.Every | Role.In) ? times.End + 1 : times.End;
        var interval = s.Is(next, Role.Other) ? new Numeral(next + 1, 2) : s.Is(times.End, Role.Every | Role.In | Role.Per) ? Cardinals.Read(s, next) : Numeral.None;
        var (unit, end) = LengthRule.Unit(s, interval.Found ? interval.End : next);
        if (s.Is(times.End, Role.In) && !interval.Found)
        {
            return Match.None;
        }

        return next > times.End && RepeatRule.Every(interval.Found ? Math.Max(interval.Value, 1) : 1, unit) is { } rule
            ? Spread(s, end, times.Value, rule)
            : Match.None;
    }

    private static Match Once(Sentence s, int at)
    {
        var rule = RepeatRule.Of(s.Word(at).Often)!;
        return new Match(at + 1, new Meaning.Repeat(rule)).OrContinued(s);
    }

    /// <summary>"Bi-weekly", "semi-annual", "half-yearly".</summary>
    private static Match Hyphened(Sentence s, int at)
    {
        var often = s.Is(at + 1, Role.Dash) ? at + 2 : at + 1;
        if (!s.Is(often, Sense.Often) || RepeatRule.Of(s.Word(often).Often) is not { } rule)
        {
            return Match.None;
        }

        var text = s.Text(at, at + 1);
        if (text.Equals("bi", StringComparison.OrdinalIgnoreCase))
        {
            return new Match(often + 1, new Meaning.Repeat(rule with { Interval = 2 })).OrContinued(s);
        }

        var isHalf = s.Is(at, Sense.Half) || text.Equals("semi", StringComparison.OrdinalIgnoreCase);
        return isHalf && rule.Frequency == "YEARLY" ? new Match(often + 1, new Meaning.Repeat(new RepeatRule("MONTHLY", 6))) : Match.None;
    }

    private static Numeral Times(Sentence s, int at)
    {
        if (s.Is(at, Sense.Times))
        {
            return new Numeral(at + 1, s.Word(at).Number);
        }

        var count = Cardinals.Read(s, at);
        return count.Found && count.Value > 0 && s.Is(count.End, Role.TimesWord) ? count with { End = count.End + 1 } : Numeral.None;
    }

    /// <summary>So many times in a unit, evenly spread where the calendar can: twice a year is every six months.</summary>
    private static Match Spread(Sentence s, int end, int times, RepeatRule rule)
    {
        if (times == 1)
        {
            return new Match(end, new Meaning.Repeat(rule)).OrContinued(s);
        }

        var spread = (rule.Frequency, rule.Interval) switch
        {
            ("YEARLY", 1) when 12 % times == 0 => new RepeatRule("MONTHLY", 12 / times),
            ("MONTHLY", 3) when 3 % times == 0 => new RepeatRule("MONTHLY", 3 / times),
            ("MONTHLY", 1) when times is 2 or 4 => new RepeatRule("WEEKLY", 4 / times),
            ("DAILY", 1) when 24 % times == 0 => new RepeatRule("HOURLY", 24 / times),
            ("HOURLY", 1) when 60 % times == 0 => new RepeatRule("MINUTELY", 60 / times),
            _ => rule,
        };
        return new Match(end, new Meaning.Repeat(spread));
    }
}
