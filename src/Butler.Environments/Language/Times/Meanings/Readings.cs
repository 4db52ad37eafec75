using Butler.Environments.Language.Times.Joins;
using Butler.Environments.Language.Times.Lexing;
using NodaTime;

namespace Butler.Environments.Language.Times.Meanings;

/// <summary>Turns the joined pieces of a sentence into what the reader hands out.</summary>
internal static class Readings
{
    public static IReadOnlyList<TimeReading> Of(Sentence s, List<Piece> pieces)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        var readings = new List<TimeReading>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (!piece.Meaning.Weak && ValueOf(piece.Meaning) is { } value)
            {
                readings.Add(new TimeReading
                {
                    Value = value,
                    Span = s.Span(piece.Start, piece.End),
                    Zone = piece.Meaning.Zone,
                    Alternatives = OthersOf(piece.Meaning),
                });
            }
        }

        return readings;
    }

    private static TimeValue? ValueOf(Meaning meaning) => meaning switch
    {
        Meaning.Day day => new TimeValue.OnDate(day.Date),
        Meaning.Clock clock => new TimeValue.Clock(clock.Time),
        Meaning.Moment moment => new TimeValue.At(moment.Time),
        Meaning.Part part => new TimeValue.Clocks(part.Start, part.End),
        Meaning.PartOfDay part => On(part.Date, part.Window),
        Meaning.Days days => new TimeValue.Dates(days.Start, days.End),
        Meaning.Clocks clocks => new TimeValue.Clocks(clocks.Start, clocks.End),
        Meaning.Moments moments => new TimeValue.Moments(moments.Start, moments.End),
        Meaning.Length length => new TimeValue.Lasting(length.Amount.ToDuration()),
        Meaning.Repeat repeat => new TimeValue.Repeating(repeat.Rule.ToText()),
        Meaning.Impossible impossible => new TimeValue.Impossible(impossible.Reason),
        Meaning.ZoneName => null,
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "Not a meaning."),
    };

    private static IReadOnlyList<TimeValue> OthersOf(Meaning meaning) => meaning switch
    {
        Meaning.Day { Other: { } other } => [new TimeValue.OnDate(other)],
        Meaning.Clock { Settled: false } clock => [new TimeValue.Clock(DayClockJoin.OtherHalf(clock.Time))],
        Meaning.Clocks { Settled: false } clocks => [new TimeValue.Clocks(DayClockJoin.OtherHalf(clocks.Start), DayClockJoin.OtherHalf(clocks.End))],
        Meaning.Moment { Other: { } half, OtherDay: { } day } => [new TimeValue.At(half), new TimeValue.At(day)],
        Meaning.Moment { Other: { } half } => [new TimeValue.At(half)],
        Meaning.Moment { OtherDay: { } day } => [new TimeValue.At(day)],
        Meaning.PartOfDay { OtherDay: { } day } part => [On(day, part.Window)],
        Meaning.Days { Yearless: true } days => [new TimeValue.Dates(days.Start.PlusYears(-1), days.End.PlusYears(-1))],
        _ => [],
    };

    private static TimeValue.Moments On(LocalDate day, Meaning.Part part) => new(day + part.Start, day + part.End);
}
