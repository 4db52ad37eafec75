using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Clocks;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>Two clock times that were settled one by one: "from 7 in the morning to 8 in the evening".</summary>
internal static class ClockRangeJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        if (left.Meaning is not Meaning.Clock start || right.Meaning is not Meaning.Clock end)
        {
            return null;
        }

        var isBetween = s.Is(left.Start - 1, Role.Between) && Gap.IsAnd(s, left.End, right.Start);
        return isBetween || Gap.IsTo(s, left.End, right.Start) ? ClockSpan.Between(start, end, endIsHalved: false) : null;
    }
}
