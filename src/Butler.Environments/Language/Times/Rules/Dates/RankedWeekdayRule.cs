using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Periods;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A weekday counted in its month: "the third Tuesday", "first Friday of July", "last Monday of next month".</summary>
internal static class RankedWeekdayRule
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        var rank = Ordinals.ReadRank(s, start);
        if (!rank.Found || !s.Is(rank.End, Sense.Weekday) || s.Is(rank.End, Sense.Plural))
        {
            return Match.None;
        }

        var weekday = s.Word(rank.End).Number;
        var end = rank.End + 1;
        var next = s.Skip(s.Skip(end, Role.Of | Role.In), Role.The);
        if (s.Is(next, Sense.Month))
        {
            return OfNamed(s, next, weekday, rank.Value);
        }

        if (next > end && PeriodRules.ReadPlain(s, s.Skip(end, Role.Of | Role.In)) is { Meaning: Meaning.Days whole } period)
        {
            return new Match(period.End, Within(whole, weekday, rank.Value));
        }

        // "Last Friday" alone is last week's.
        return rank.Value > 0 ? new Match(end, On(s.Today, weekday, rank.Value)) : Match.None;
    }

    private static Meaning Within(Meaning.Days whole, int weekday, int rank)
    {
        var date = rank < 0
            ? CivilCalendar.OnOrAfter(whole.End.PlusDays(-7), weekday).PlusWeeks(rank + 1)
            : CivilCalendar.OnOrAfter(whole.Start, weekday).PlusWeeks(rank - 1);
        return date < whole.End ? new Meaning.Day(date, DayForm.Fixed) : Missing(rank);
    }

    private static Match OfNamed(Sentence s, int at, int weekday, int rank)
    {
        var month = s.Word(at).Number;
        var year = Years.ReadAny(s, at + 1);
        if (year.Found)
        {
            return new Match(year.End, Named.TooFar(year.Value) ?? On(new LocalDate(year.Value, month, 1), weekday, rank));
        }

        // Without a year it is the next one, as for any date.
        var thisYear = CivilCalendar.Ranked(s.Today.Year, month, weekday, rank);
        var nextYear = CivilCalendar.Ranked(s.Today.Year + 1, month, weekday, rank);
        var lastYear = CivilCalendar.Ranked(s.Today.Year - 1, month, weekday, rank);
        var isAhead = thisYear >= s.Today;
        return (isAhead ? thisYear : nextYear) is { } date
            ? new Match(at + 1, new Meaning.Day(date, DayForm.Yearless) { Other = isAhead ? lastYear : thisYear })
            : new Match(at + 1, Missing(rank));
    }

    private static Meaning On(LocalDate month, int weekday, int rank) => CivilCalendar.Ranked(month.Year, month.Month, weekday, rank) is { } date
        ? new Meaning.Day(date, DayForm.Fixed)
        : Missing(rank);

    private static Meaning.Impossible Missing(int rank) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"That month does not have this weekday {rank} times."));
}
