using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>The day of the year on which something repeats: "5 May", "May 5th", "the 1st of June".</summary>
internal static class YearlyDays
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.Is(start, Sense.Month))
        {
            var behind = Ordinals.Day(s, s.Skip(start + 1, Role.The));
            return behind.Found && !s.IsSign(behind.End, ':') ? On(behind.End, s.Word(start).Number, behind.Value) : Match.None;
        }

        var day = Ordinals.Day(s, start);
        var month = day.Found ? s.Skip(day.End, Role.Of) : at;
        return day.Found && s.Is(month, Sense.Month) ? On(month + 1, s.Word(month).Number, day.Value) : Match.None;
    }

    private static Match On(int end, int month, int day) => CivilCalendar.Exists(month, day)
        ? new Match(end, new Meaning.Repeat(new RepeatRule("YEARLY") { Month = month, MonthDays = DaySet.Of(day) }))
        : new Match(end, Dates.Named.Date(2000, month, day));
}
