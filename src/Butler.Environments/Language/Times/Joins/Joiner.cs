using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>Puts neighbouring pieces together, one kind of tie after another.</summary>
internal static class Joiner
{
    /// <summary>The order matters: a clock time is settled by its part of the day before it meets its day, and a day before its range.</summary>
    private static readonly Func<Sentence, Piece, Piece, Meaning?>[] Ties =
    [
        ZoneJoin.Join,
        DayPartJoin.Join,
        ClockPartJoin.Join,
        ClockRangeJoin.Join,
        DayDayJoin.Join,
        DayClockJoin.Join,
        RangeJoin.Join,
        LengthJoin.Join,
        ZoneJoin.Join,
        RepeatJoin.Join,
        FarJoin.Join,
    ];

    public static void Join(Sentence s, List<Piece> pieces)
    {
        foreach (var tie in Ties)
        {
            if (pieces.Count < 2)
            {
                return;
            }

            Fold(s, pieces, tie);
        }
    }

    /// <summary>One pass from left to right; what was joined may join again with what follows.</summary>
    private static void Fold(Sentence s, List<Piece> pieces, Func<Sentence, Piece, Piece, Meaning?> tie)
    {
        var kept = 0;
        for (var next = 1; next < pieces.Count; next++)
        {
            var (left, right) = (pieces[kept], pieces[next]);
            if (tie(s, left, right) is { } joined)
            {
                var zone = left.Meaning.Zone ?? right.Meaning.Zone;
                joined = joined.Weak || (joined.Zone is null && zone is not null) ? joined with { Zone = joined.Zone ?? zone, Weak = false } : joined;
                pieces[kept] = new Piece(joined, left.Start, right.End);
            }
            else
            {
                pieces[++kept] = right;
            }
        }

        pieces.RemoveRange(kept + 1, pieces.Count - kept - 1);
    }
}
