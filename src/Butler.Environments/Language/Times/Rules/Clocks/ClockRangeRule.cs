using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>Two clock times, one of which may be a bare hour: "from 2 to 4", "between 7 and 9:30", "3-5pm", "9am-5pm".</summary>
internal static class ClockRangeRule
{
    public static Match Read(Sentence s, int at)
    {
        var isLed = s.Is(at, Role.From | Role.Between);
        var start = Side(s, isLed ? at + 1 : at);
        if (!start.Found)
        {
            return Match.None;
        }

        var isJoined = s.Is(at, Role.Between) ? s.Is(start.End, Role.And | Role.To) : s.Is(start.End, Role.To);
        var end = isJoined ? Side(s, start.End + 1) : default;
        var isBare = start.IsBare && end.IsBare;
        var isTold = isLed || s.Is(at - 1, Role.Staffed);
        if (!end.Found || (isBare && !StandsAlone(s, end.End)) || IsYears(s, at, isLed, end.End))
        {
            return Match.None;
        }

        // "Ten to nine" is one clock time.
        if (isBare && !isTold && !s.Is(start.End, Role.Dash) && SpokenClockRule.Read(s, at).Found)
        {
            return Match.None;
        }

        // "The 3-5 May" and "10 - 11/12" are dates, "3 to 5 minutes" a length.
        if (start.IsBare && (s.Is(end.End, Sense.Month | Sense.Unit | Sense.Counted) || s.IsSign(end.End, '/')))
        {
            return Match.None;
        }

        if (start.Meaning is Meaning.Impossible || end.Meaning is Meaning.Impossible)
        {
            return new Match(end.End, start.Meaning is Meaning.Impossible ? start.Meaning : end.Meaning);
        }

        // Two bare numbers are a stretch of the clock only behind "from", "between" or "open", or beside a day ("tomorrow 2-4").
        var span = ClockSpan.Between((Meaning.Clock)start.Meaning!, (Meaning.Clock)end.Meaning!, s.Is(end.End - 1, Sense.Am | Sense.Pm));
        return new Match(end.End, isBare && !isTold ? span with { Weak = true } : span);
    }

    /// <summary>"0730-0930": a leading zero and a second number of four digits make a clock time of the first.</summary>
    private static bool LeadsPacked(Sentence s, int at) =>
        s[at].Value < 1000 && s.Is(at + 1, Role.To) && s.IsNumber(at + 2) && s[at + 2].Length == 4;

    private static (Meaning? Meaning, int End, bool IsBare, bool Found) Side(Sentence s, int at)
    {
        var start = s.Skip(s.Skip(at, Role.At), Role.Roughly);
        var full = DigitalClockRule.Read(s, start).Or(NamedClockRule.Read(s, start)).Or(SpokenClockRule.Read(s, start));
        if (full.Found)
        {
            return (full.Meaning, full.End, false, true);
        }

        var isLed = s.Is(start - 1, Role.From | Role.Between | Role.To | Role.And | Role.At);
        if (s.IsNumber(start) && s[start].Length == 4 && s.IsFree(start) && (isLed || LeadsPacked(s, start)))
        {
            var packed = ClockDigits.Written(s[start].Value / 100, s[start].Value % 100, 0, leadingZero: true);
            return (packed, start + 1, isLed, packed is Meaning.Clock);
        }

        // The dash of "9am-5pm" glues the second number to the first.
        var hour = BareHourRule.ReadHour(s, start);
        var isDate = s.IsSign(hour.End, '/') || s.IsSign(hour.End, ':') || (s.IsSign(hour.End, '.') && s.IsNumber(hour.End + 1)) || s.Is(hour.End, Sense.Month);
        return (hour.Meaning, hour.End, true, hour.Found && !isDate);
    }

    /// <summary>"From 2031 to 2035" names years, "from 0730 to 0930" and "from 1400 to 1530" do not.</summary>
    private static bool IsYears(Sentence s, int at, bool isLed, int end)
    {
        var start = isLed ? at + 1 : at;
        return s[start].Length == 4 && s[end - 1].Length == 4 && s.IsNumber(start) && s.IsNumber(end - 1)
            && s[start].Value is >= 1900 and <= 2100 && s[end - 1].Value is >= 1900 and <= 2100;
    }

    private static bool StandsAlone(Sentence s, int at) =>
        s.EndsBefore(at) && !s.Is(at, Sense.Month) && !s.Is(at, Role.Dash) && !s.IsSign(at, '/') && !s.Is(at, Role.Of);
}
