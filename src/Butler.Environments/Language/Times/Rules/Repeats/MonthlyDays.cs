using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>The day of each month on which something repeats: "the 10th of every month", "last Friday of each month".</summary>
internal static class MonthlyDays
{
    private const int LastDay = 31;
    private const int MostDays = 8;

    /// <summary>A phrase that begins with its rank, and names the repetition itself.</summary>
    public static Match Read(Sentence s, int at)
    {
        var first = s.Skip(at, Role.The);
        var rank = Ordinals.ReadRank(s, first);
        return rank.Found ? Read(s, rank) : Edge(s, first);
    }

    /// <summary>"The end of every month" is its last day, the beginning its first.</summary>
    private static Match Edge(Sentence s, int at)
    {
        var isEnd = s.Is(at, Role.Ending);
        return (isEnd || s.Is(at, Role.Beginning)) && s.Is(at + 1, Role.Of) && s.Is(at + 2, Role.Every) && s.Word(at + 3).Unit == TimeUnit.Month
            ? new Match(at + 4, new Meaning.Repeat(new RepeatRule("MONTHLY") { MonthDays = DaySet.Of(isEnd ? -1 : 1) }))
            : Match.None;
    }

    /// <summary>What stands behind a rank, when it is a day "of the month" or "of every month".</summary>
    public static Match Read(Sentence s, Numeral rank)
    {
        var (day, end) = Days(s, rank);
        var month = s.Skip(s.Skip(end, Role.Of | Role.In), Role.The);
        var isEvery = s.Is(month, Role.Every | Role.All) || s.IsWord(month, "any");
        var isTold = isEvery || IsToldBefore(s, rank);
        var unit = isEvery ? month + 1 : month;
        var interval = isEvery && s.Is(unit, Role.Other) ? 2 : 1;
        unit = interval == 2 ? unit + 1 : unit;
        return day is not null && unit > end && s.Word(unit).Unit == TimeUnit.Month && isTold
            ? new Match(unit + 1, new Meaning.Repeat(day with { Interval = interval }))
            : Match.None;
    }

    /// <summary>The days that ranks name in a month: "the 1st and 15th", "the first and third Monday".</summary>
    public static (RepeatRule? Rule, int End) Days(Sentence s, Numeral rank)
    {
        var (rule, end) = Day(s, rank);
        for (var more = 0; more < MostDays && rule is not null; more++)
        {
            var next = s.Skip(s.Skip(s.Skip(end, Role.Comma), Role.And), Role.The);
            var another = next > end ? Ordinals.ReadRank(s, next) : Numeral.None;
            var (other, behind) = another.Found ? Day(s, another) : default;
            if (other is null)
            {
                break;
            }

            (rule, end) = (Together(rule, other), behind);
        }

        return (rule, end);
    }

    private static (RepeatRule? Rule, int End) Day(Sentence s, Numeral rank)
    {
        if (s.Is(rank.End, Sense.Weekday))
        {
            var bit = RepeatRule.Bit(s.Word(rank.End).Number);
            return (new RepeatRule("MONTHLY") { Weekdays = bit, Ranks = DaySet.Of(rank.Value) }, rank.End + 1);
        }

        var isNamed = s.Word(rank.End).Unit == TimeUnit.Day;
        return isNamed || rank.Value is > 0 and <= LastDay
            ? (new RepeatRule("MONTHLY") { MonthDays = DaySet.Of(rank.Value) }, isNamed ? rank.End + 1 : rank.End)
            : (null, rank.End);
    }

    /// <summary>Both days in one rule. In "the first and third Monday" the bare rank counts the other one's weekday.</summary>
    private static RepeatRule? Together(RepeatRule first, RepeatRule second) => (first.Weekdays, second.Weekdays) switch
    {
        (0, 0) => first with { MonthDays = first.MonthDays.With(second.MonthDays) },
        (0, _) => second with { Ranks = first.MonthDays.With(second.Ranks) },
        var (one, other) when one == other => first with { Ranks = first.Ranks.With(second.Ranks) },
        _ => null,
    };

    /// <summary>"Every last Friday of the month": the repetition is told before the rank.</summary>
    private static bool IsToldBefore(Sentence s, Numeral rank)
    {
        for (var at = rank.End - 1; at >= rank.End - 4; at--)
        {
            if (s.Is(at, Role.Every))
            {
                return true;
            }
        }

        return false;
    }
}
