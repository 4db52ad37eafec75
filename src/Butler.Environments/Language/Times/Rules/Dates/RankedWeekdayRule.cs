using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
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

        if (next > end && Month(s, next) is { } named)
        {
            return new Match(named.End, On(s.Today.PlusMonths(named.Value), weekday, rank.Value));
        }

        // "Last Friday" alone is last week's.
        return rank.Value > 0 ? new Match(end, On(s.Today, weekday, rank.Value)) : Match.None;
    }

    /// <summary>Months from the reference's: "the month", "this month", "next month".</summary>
    private static Numeral? Month(Sentence s, int at)
    {
        var shift = s.Is(at, Role.Next | Role.Coming) ? 1 : s.Is(at, Role.Last | Role.Past) ? -1 : 0;
        var unit = s.Is(at, Role.This) || shift != 0 ? at + 1 : at;
        return s.Is(unit, Sense.Unit) && s.Word(unit).Unit == TimeUnit.Month ? new Numeral(unit + 1, shift) : null;
    }

    private static Match OfNamed(Sentence s, int at, int weekday, int rank)
    {
        var month = s.Word(at).Number;
        var year = Years.ReadAny(s, at + 1);
        if (year.Found)
        {
            return new Match(year.End, On(new LocalDate(year.Value, month, 1), weekday, rank));
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
