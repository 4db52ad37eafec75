using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Lengths;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A counted part of a longer stretch: "the first week of 2031", "last ten days of May", "the last day of the month".</summary>
internal static class PartOfPeriodRule
{
    private const int DaysPerWeek = 7;

    /// <summary>A week belongs to the month or year that holds its Thursday.</summary>
    private const int DaysToThursday = 3;

    public static Match Read(Sentence s, int at)
    {
        var rank = Ordinals.ReadRank(s, s.Skip(at, Role.The));
        if (!rank.Found)
        {
            return Match.None;
        }

        var count = s.Is(rank.End, Sense.Few) ? new Numeral(s.Skip(rank.End + 1, Role.Of), s.Word(rank.End).Number) : Cardinals.Read(s, rank.End);
        var (unit, end) = LengthRule.Unit(s, count.Found ? count.End : rank.End);
        var next = s.Skip(end, Role.Of | Role.In);
        if (unit == TimeUnit.None || next == end || PeriodRules.ReadPlain(s, next) is not { Meaning: Meaning.Days whole } period)
        {
            return Match.None;
        }

        var part = count.Found ? Counted(whole, rank.Value, Amount.Of(count.Value, unit)) : Ranked(whole, rank.Value, unit);
        return part is null ? Match.None : new Match(period.End, part);
    }

    /// <summary>"First five days", "last two weeks".</summary>
    private static Meaning.Days? Counted(Meaning.Days whole, int rank, Amount amount) =>
        amount.HasClock || !amount.IsSane ? null
        : rank == 1 ? whole with { End = amount.From(whole.Start, 1) }
        : rank < 0 ? whole with { Start = amount.From(whole.End, -1) }
        : null;

    private static Meaning? Ranked(Meaning.Days whole, int rank, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Day(whole, rank < 0 ? whole.End.PlusDays(rank) : whole.Start.PlusDays(rank - 1)),
        TimeUnit.Workday => Workday(whole, rank),
        TimeUnit.Week => Week(whole, rank),
        TimeUnit.Weekend => Weekend(whole, rank),
        TimeUnit.Month => Months(whole, rank, 1),
        TimeUnit.Quarter => Months(whole, rank, 3),
        TimeUnit.Year => Months(whole, rank, 12),
        TimeUnit.Decade => Months(whole, rank, 120),
        _ => null,
    };

    private static Meaning.Day? Day(Meaning.Days whole, LocalDate date) =>
        date >= whole.Start && date < whole.End ? new Meaning.Day(date, whole.Yearless ? DayForm.Yearless : DayForm.Fixed) : null;

    private static Meaning.Day? Workday(Meaning.Days whole, int rank) => Day(whole, rank < 0
        ? Amount.Of(1, TimeUnit.Workday).From(whole.End, -1)
        : Amount.Of(rank, TimeUnit.Workday).From(whole.Start.PlusDays(-1), 1));

    private static Meaning.Days? Week(Meaning.Days whole, int rank)
    {
        if (Period.DaysBetween(whole.Start, whole.End) <= DaysPerWeek)
        {
            return null;
        }

        var monday = rank < 0
            ? CivilCalendar.Monday(whole.End.PlusDays(-DaysToThursday - 1)).PlusWeeks(rank + 1)
            : CivilCalendar.Monday(whole.Start.PlusDays(DaysToThursday)).PlusWeeks(rank - 1);
        return monday < whole.End ? whole with { Start = monday, End = monday.PlusWeeks(1) } : null;
    }

    private static Meaning.Days? Weekend(Meaning.Days whole, int rank)
    {
        var saturday = rank < 0
            ? CivilCalendar.OnOrAfter(whole.End.PlusDays(-DaysPerWeek), (int)IsoDayOfWeek.Saturday)
            : CivilCalendar.OnOrAfter(whole.Start, (int)IsoDayOfWeek.Saturday).PlusWeeks(rank - 1);
        return saturday < whole.End ? whole with { Start = saturday, End = saturday.PlusDays(2) } : null;
    }

    private static Meaning.Days? Months(Meaning.Days whole, int rank, int length)
    {
        var start = rank < 0 ? whole.End.PlusMonths(rank * length) : whole.Start.PlusMonths((rank - 1) * length);
        var end = start.PlusMonths(length);
        return start >= whole.Start && end <= whole.End ? whole with { Start = start, End = end } : null;
    }
}
