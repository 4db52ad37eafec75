using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A day and the part that stands right behind it: the clock time before or after both belongs to the part ("at 3 on Saturday afternoon").</summary>
internal static class DayPartJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right) =>
        left.End == right.Start && left.Meaning is Meaning.Day { Weak: false } && right.Meaning is Meaning.Part
            ? DayClockJoin.On(left.Meaning, right.Meaning)
            : null;
}
