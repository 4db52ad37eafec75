using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>Weekdays counted from now: "two Sundays from now", "three Mondays ago".</summary>
internal static class CountedWeekdayRule
{
    private const int MostWeeks = 1_000;

    public static Match Read(Sentence s, int at)
    {
        var count = Cardinals.Read(s, at);
        if (count.Value is < 1 or > MostWeeks || !s.Is(count.End, Sense.Weekday))
        {
            return Match.None;
        }

        var weekday = s.Word(count.End).Number;
        var behind = count.End + 1;
        if (s.Is(behind, Role.Ago))
        {
            return On(behind + 1, CivilCalendar.OnOrAfter(s.Today.PlusDays(-7), weekday).PlusWeeks(1 - count.Value));
        }

        var isAhead = s.Is(behind, Role.Later) || (s.Is(behind, Role.From) && (s.Is(behind + 1, Sense.Now) || s.Is(behind + 1, Sense.RelativeDay)));
        return isAhead
            ? On(s.Is(behind, Role.Later) ? behind + 1 : behind + 2, CivilCalendar.OnOrAfter(s.Today.PlusDays(1), weekday).PlusWeeks(count.Value - 1))
            : Match.None;
    }

    private static Match On(int end, NodaTime.LocalDate date) => new(end, new Meaning.Day(date, DayForm.Fixed));
}
