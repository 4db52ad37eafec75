using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Clocks;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A clock time and the part of the day that settles its half: "7 in the evening", "this morning at 7", "tonight 8 to 10".</summary>
internal static class ClockPartJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        if (!Gap.IsTight(s, left.End, right.Start))
        {
            return null;
        }

        return Settle(left.Meaning, right.Meaning) ?? Settle(right.Meaning, left.Meaning) ?? BesideName(s, left, right);
    }

    /// <summary>The clock time in the half of the day that its part says, on the part's day when it has one.</summary>
    public static Meaning? Settle(Meaning timed, Meaning part) => (timed, part) switch
    {
        (Meaning.Clock clock, Meaning.Part window) => Settled(clock, window),
        (Meaning.Clock clock, Meaning.PartOfDay of) => DayClockJoin.On(of.Date, of.OtherDay, of.Form, Settled(clock, of.Window)),
        (Meaning.Clocks clocks, Meaning.Part window) => Settled(clocks, window),
        (Meaning.Clocks clocks, Meaning.PartOfDay of) => DayClockJoin.On(of.Date, Settled(clocks, of.Window)),
        _ => null,
    };

    private static Meaning.Clock Settled(Meaning.Clock clock, Meaning.Part part) => clock.Settled
        ? clock
        : clock with { Time = ClockDigits.InPart(clock.Time, part.Name), Settled = true };

    private static Meaning.Clocks Settled(Meaning.Clocks clocks, Meaning.Part part) => clocks.Settled
        ? clocks
        : clocks with { Start = ClockDigits.InPart(clocks.Start, part.Name), End = ClockDigits.InPart(clocks.End, part.Name), Settled = true };

    /// <summary>"One o'clock midnight", "ten o'clock mid-morning": the name only says which half of the day is meant, the nearer one.</summary>
    private static Meaning.Clock? BesideName(Sentence s, Piece left, Piece right)
    {
        var isNamed = s.Is(right.Start, Sense.Noon | Sense.Midnight | Sense.Middle) || s.Is(right.Start, Role.Mid);
        if (!isNamed || left.End != right.Start || left.Meaning is not Meaning.Clock { Settled: false } clock || right.Meaning is not Meaning.Clock named)
        {
            return null;
        }

        var other = DayClockJoin.OtherHalf(clock.Time);
        return clock with { Time = Distance(clock.Time, named.Time) <= Distance(other, named.Time) ? clock.Time : other, Settled = true };
    }

    /// <summary>Hours between two times, the shorter way round the clock.</summary>
    private static int Distance(LocalTime first, LocalTime second)
    {
        var hours = Math.Abs(first.Hour - second.Hour);
        return Math.Min(hours, 24 - hours);
    }
}
