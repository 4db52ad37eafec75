using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>
/// A day, or a repetition, and a clock time with other words of the same sentence between them: "tomorrow call the dentist at 3pm",
/// "remind me every day to stretch at 11:00".
/// </summary>
internal static class FarJoin
{
    private const int Widest = 12;
    private const int Nearest = 4;

    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        if (right.Start - left.End > Widest || left.Meaning.Weak || right.Meaning.Weak || !Gap.IsOneSentence(s, left.End, right.Start))
        {
            return null;
        }

        return DayClockJoin.On(left.Meaning, right.Meaning) ?? DayClockJoin.On(right.Meaning, left.Meaning)
            ?? NearPart(s, left, right) ?? RepeatJoin.Timed(left.Meaning, right.Meaning) ?? RepeatJoin.Timed(right.Meaning, left.Meaning)
            ?? RepeatJoin.Twice(left.Meaning, right.Meaning) ?? RepeatJoin.Twice(right.Meaning, left.Meaning);
    }

    /// <summary>"Evening class at 7", "this evening call Ann at 8": the part settles the clock time of its own clause.</summary>
    private static Meaning? NearPart(Sentence s, Piece left, Piece right)
    {
        if (right.Start - left.End > Nearest || Gap.Has(s, left.End, right.Start, Role.Comma | Role.And))
        {
            return null;
        }

        return ClockPartJoin.Settle(right.Meaning, left.Meaning);
    }
}
