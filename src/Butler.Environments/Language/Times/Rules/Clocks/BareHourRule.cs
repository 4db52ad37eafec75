using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A bare number that the words around it make a clock time: "at 7", "by 9", "at 1530", "seven in the evening", "11ish".</summary>
internal static class BareHourRule
{
    private const int HoursPerDay = 24;
    private const int HalfDay = 12;

    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Role.At))
        {
            return AfterAt(s, at + 1);
        }

        var hour = Hour(s, at);
        if (!hour.Found)
        {
            return Match.None;
        }

        var ish = s.Is(hour.End, Role.Dash) ? hour.End + 1 : hour.End;
        if (s.Is(ish, Sense.Ish))
        {
            return Written(s, at, hour with { End = ish + 1 });
        }

        // "From 9 for two hours": the length behind it makes it a start.
        var hasLength = s.Is(at - 1, Role.From | Role.Starting) && s.Is(hour.End, Role.For) && LengthRule.ReadCounted(s, hour.End + 1).Found;
        if (hasLength || (hour.Value is >= 1 and <= HalfDay && LeadsToPart(s, hour.End)))
        {
            return Written(s, at, hour);
        }

        var isBehindPart = s.Is(at - 1, Sense.Part | Sense.Tonight) && !s.Is(at - 1, Sense.Plural) && !s.IsNumber(at - 2);
        return (s.Is(at - 1, Role.Near) || isBehindPart) && hour.Value <= HalfDay && IsAlone(s, hour.End) ? Written(s, at, hour) : Match.None;
    }

    /// <summary>An hour by itself, for the rules that know from elsewhere that a clock time is meant.</summary>
    public static Match ReadHour(Sentence s, int at)
    {
        var hour = Hour(s, at);
        return hour.Found ? Written(s, at, hour) : Match.None;
    }

    private static Numeral Hour(Sentence s, int at)
    {
        if (s.IsNumber(at))
        {
            return s.IsFree(at) && s[at].Length <= 2 && s[at].Value < HoursPerDay ? new Numeral(at + 1, s[at].Value) : Numeral.None;
        }

        var hour = Cardinals.SmallWords(s, at);
        return hour.Value is >= 1 and < HoursPerDay ? hour : Numeral.None;
    }

    private static Match Written(Sentence s, int at, Numeral hour) =>
        new(hour.End, ClockDigits.Written(hour.Value, 0, 0, s[at].Length == 2 && s[at].Value < 10 && s.IsNumber(at)));

    private static Match AfterAt(Sentence s, int at)
    {
        at = s.Skip(at, Role.Near | Role.Roughly);
        if (SpokenClockRule.Read(s, at).Found || DigitalClockRule.Read(s, at).Found)
        {
            return Match.None;
        }

        if (s.IsNumber(at) && s[at].Length is 3 or 4 && IsAlone(s, at + 1))
        {
            var (hour, minute) = (s[at].Value / 100, s[at].Value % 100);
            return hour < HoursPerDay && minute < 60 ? new Match(at + 1, ClockDigits.Written(hour, minute, 0, leadingZero: s[at].Length == 4)) : Match.None;
        }

        var bare = Hour(s, at);
        var isCounted = s.Is(bare.End, Sense.Counted | Sense.Unit | Sense.Cardinal) || s.IsNumber(bare.End)
            || (s.IsGlued(bare.End) && s[bare.End].Kind == TokenKind.Word)
            || (s.IsCapital(bare.End) && s.Is(bare.End + 1, Sense.Counted))
            || s.IsSign(bare.End, '/') || s.IsSign(bare.End, '%') || (s.IsSign(bare.End, ':') && s.IsNumber(bare.End + 1) && s.IsGlued(bare.End + 1))
            || (s.IsSign(bare.End, '.') && s.IsNumber(bare.End + 1) && s.IsGlued(bare.End + 1));
        return bare.Found && !isCounted ? Written(s, at, bare) : Match.None;
    }

    private static bool IsAlone(Sentence s, int at) =>
        s.EndsBefore(at) && !s.IsSign(at, '/') && !(s.IsSign(at, '.') && s.IsGlued(at + 1)) && !s.IsSign(at, ':') && !s.Is(at, Sense.Month)
        && !s.Is(at, Role.Dash);

    /// <summary>"Seven in the evening", "7 this morning", "6, this morning", "8 tonight", "9 tomorrow morning", "9 every night".</summary>
    private static bool LeadsToPart(Sentence s, int at)
    {
        var next = s.Skip(at, Role.Comma);
        if (s.Is(next, Sense.Tonight))
        {
            return true;
        }

        if (s.Is(next, Role.This) || s.Is(next, Sense.RelativeDay))
        {
            return s.Is(next + 1, Sense.Part) && !s.Is(next + 1, Sense.Plural);
        }

        if (s.Is(next, Role.On) && s.Is(next + 1, Sense.Weekday))
        {
            return s.Is(next + 2, Sense.Part) && !s.Is(next + 2, Sense.Plural);
        }

        if (s.Is(next, Role.At))
        {
            return s.Is(next + 1, Sense.Part) && !s.Is(next + 1, Sense.Plural);
        }

        if (s.Is(next, Role.Every))
        {
            return s.Is(next + 1, Sense.Part);
        }

        return s.Is(next, Role.In) && s.Is(s.Skip(next + 1, Role.The), Sense.Part);
    }
}
