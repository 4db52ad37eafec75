using Butler.Environments.Language.Times.Joins;
using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Dates;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A moment as RFC 3339 and ISO 8601 write it: "2026-05-01T15:00", "20260501T150000Z", "2026-05-01T15:00:00+02:00".</summary>
/// <remarks>The local part is the moment; "Z" and the offset are reported as the zone.</remarks>
internal static class IsoMomentRule
{
    public static Match Read(Sentence s, int at)
    {
        if (!s.IsNumber(at) || s[at].Length is not (4 or 8))
        {
            return Match.None;
        }

        var date = NumericDateRule.Read(s, at);
        var time = date.End + 1;
        if (!date.Found || !s.IsGlued(time) || s.Text(date.End, time) is not ("T" or "t"))
        {
            return Match.None;
        }

        var clock = Clock(s, time);
        return clock.Meaning is null || DayClockJoin.On(date.Meaning!, clock.Meaning) is not { } moment
            ? Match.None
            : Zoned(s, clock.End, moment is Meaning.Moment at24 ? at24 with { Other = null } : moment);
    }

    private static Match Clock(Sentence s, int at)
    {
        if (!s.IsNumber(at))
        {
            return Match.None;
        }

        // "150000" and "1500".
        var value = s[at].Value;
        return s[at].Length switch
        {
            6 => new Match(at + 1, ClockDigits.Written(value / 10_000, value / 100 % 100, value % 100, leadingZero: true)),
            4 => new Match(at + 1, ClockDigits.Written(value / 100, value % 100, 0, leadingZero: true)),
            2 => DigitalClockRule.Colon(s, at),
            _ => Match.None,
        };
    }

    private static Match Zoned(Sentence s, int end, Meaning moment)
    {
        if (s.IsGlued(end) && s.Text(end, end + 1) is "Z" or "z")
        {
            return new Match(end + 1, moment with { Zone = "UTC" });
        }

        var offset = s.IsGlued(end) ? ZoneRule.Offset(s, end) : Match.None;
        return offset.Meaning is Meaning.ZoneName zone
            ? new Match(offset.End, zone.Refusal ?? moment with { Zone = zone.Id })
            : new Match(end, moment);
    }
}
