using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A clock time and the zone behind it: "3pm CET", "9:00 (London time)".</summary>
internal static class ZoneJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        if (!Gap.IsTight(s, left.End, right.Start))
        {
            return null;
        }

        return In(left.Meaning, right.Meaning) ?? In(right.Meaning, left.Meaning);
    }

    private static Meaning? In(Meaning timed, Meaning zone)
    {
        var isTimed = timed is Meaning.Clock or Meaning.Clocks or Meaning.Moment or Meaning.Moments or Meaning.Repeat { Rule.Time: not null };
        if (!isTimed || zone is not Meaning.ZoneName name)
        {
            return null;
        }

        Meaning zoned = timed with { Zone = timed.Zone ?? name.Id };
        return name.Refusal ?? zoned;
    }
}
