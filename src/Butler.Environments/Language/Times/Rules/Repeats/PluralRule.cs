using System.Numerics;
using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>A repetition told by a plural: "Tuesdays", "weekdays", "Sunday evenings", "in the evenings".</summary>
internal static class PluralRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Weekday))
        {
            return OfWeekdays(s, at);
        }

        if (!s.Is(at, Sense.Plural) || IsCounted(s, at))
        {
            return OfWorkday(s, at);
        }

        var rule = s.Word(at).Unit switch
        {
            TimeUnit.Workday => RepeatRule.EveryWorkday,
            TimeUnit.Weekend => RepeatRule.EveryWeekend,
            _ => new RepeatRule("DAILY"),
        };
        return WithPart(s, at + 1, rule with { Part = s.Word(at).Part });
    }

    private static bool IsCounted(Sentence s, int at) =>
        s.IsNumber(at - 1) || s.Is(at - 1, Sense.Cardinal | Sense.Few) || s.Is(at - 1, Role.Next | Role.Last | Role.Past | Role.This);

    /// <summary>"Weekday mornings", "weekend evenings", "on business days".</summary>
    private static Match OfWorkday(Sentence s, int at)
    {
        var rule = s.Word(at).Unit switch
        {
            TimeUnit.Workday => RepeatRule.EveryWorkday,
            TimeUnit.Weekend => RepeatRule.EveryWeekend,
            _ => null,
        };
        if (rule is not null)
        {
            return s.Is(at + 1, Sense.Part) && s.Is(at + 1, Sense.Plural) ? WithPart(s, at + 1, rule) : Match.None;
        }

        // "On working days", but not "in three business days".
        return s.Is(at, Role.Work) && s.Is(at - 1, Role.On) && s.IsWord(at + 1, "days") ? new Match(at + 2, new Meaning.Repeat(RepeatRule.EveryWorkday)) : Match.None;
    }

    private static Match OfWeekdays(Sentence s, int at)
    {
        var days = WeekdayList.Read(s, at);
        // "Mon/Wed/Fri" and "Mon, Wed and Fri" name the days of a week; two days may be a choice, and "Mon-Fri" one stretch.
        var isTimetable = BitOperations.PopCount((uint)days.Value) >= 3 && !HasStretch(s, at, days.End);
        var isPlural = isTimetable || s.Is(days.End - 1, Sense.Plural) || (s.Is(days.End, Sense.Part) && s.Is(days.End, Sense.Plural));
        return isPlural ? WithPart(s, days.End, new RepeatRule("WEEKLY") { Weekdays = days.Value }) : Match.None;
    }

    private static bool HasStretch(Sentence s, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (s.Is(at, Role.To))
            {
                return true;
            }
        }

        return false;
    }

    private static Match WithPart(Sentence s, int end, RepeatRule rule) => s.Is(end, Sense.Part)
        ? new Match(end + 1, new Meaning.Repeat(rule with { Part = s.Word(end).Part }))
        : new Match(end, new Meaning.Repeat(rule));
}
