using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A clock time in digits that needs no word before it: "15:00", "8:30:15 am", "3pm", "8.30pm", "340pm", "15h30", "7 o'clock".</summary>
internal static class DigitalClockRule
{
    /// <summary>"1h30" by itself is a length, "15h30" a clock time.</summary>
    private const int FirstPlainHour = 7;

    public static Match Read(Sentence s, int at)
    {
        if (!s.IsNumber(at) || !s.IsFree(at) || s[at].Value < 0)
        {
            return Match.None;
        }

        if (s[at].Length <= 2)
        {
            return s.IsSign(at + 1, ':') ? Colon(s, at)
                : s.IsSign(at + 1, '.') && s.IsGlued(at + 1) && IsMinutes(s, at + 2) ? Dotted(s, at)
                : HourOnly(s, at);
        }

        if (s[at].Length == 4 && (s.Is(at + 1, Sense.HoursWord) || IsHourLetter(s, at + 1)) && s[at].Value < 2400 && s[at].Value % 100 < 60)
        {
            return new Match(at + 2, ClockDigits.Written(s[at].Value / 100, s[at].Value % 100, 0, leadingZero: true));
        }

        return s[at].Length <= 4 && Half(s, at + 1) ? Packed(s, at) : Match.None;
    }

    /// <summary>Minutes in two digits that follow without a blank.</summary>
    public static bool IsMinutes(Sentence s, int at) => s.IsNumber(at) && s.IsGlued(at) && s[at].Length == 2;

    private static bool Half(Sentence s, int at) => s.Is(at, Sense.Am | Sense.Pm);

    /// <summary>A time with a colon, which the caller knows to stand by itself.</summary>
    public static Match Colon(Sentence s, int at)
    {
        if (!s.IsNumber(at + 2) || s[at + 2].Length != 2 || (!s.IsGlued(at + 1) && !Half(s, at + 3) && !s.Is(at - 1, Role.At)))
        {
            return Match.None;
        }

        var second = s.IsSign(at + 3, ':') && IsMinutes(s, at + 4) ? s[at + 4].Value : 0;
        var end = s.IsSign(at + 3, ':') && IsMinutes(s, at + 4) ? at + 5 : at + 3;
        end = s.IsSign(end, '.') && s.IsGlued(end + 1) && s.IsNumber(end + 1) && end > at + 3 ? end + 2 : end;
        if (Half(s, end))
        {
            return new Match(end + 1, ClockDigits.Halved(s[at].Value, s[at + 2].Value, second, s.Is(end, Sense.Pm)));
        }

        // "80:20" is a ratio; only what looks like a clock is refused as one.
        var (hour, minute) = (s[at].Value, s[at + 2].Value);
        if ((hour > 29 || (hour > 24 && minute <= 59 && s.Is(end, Sense.Unit))) && !s.Is(at - 1, Role.At))
        {
            return Match.None;
        }

        return new Match(s.Is(end, Sense.OClock | Sense.HoursWord) ? end + 1 : end, ClockDigits.Written(hour, minute, second, s[at].Length == 2 && hour < 10));
    }

    private static Match Dotted(Sentence s, int at)
    {
        if (Half(s, at + 3))
        {
            return new Match(at + 4, ClockDigits.Halved(s[at].Value, s[at + 2].Value, 0, s.Is(at + 3, Sense.Pm)));
        }

        // Without "pm" a dot is a clock's only behind "at".
        var isToldByPart = s.Is(at + 3, Sense.Part | Sense.Tonight) || (s.Is(at + 3, Role.In | Role.This) && s.Is(s.Skip(at + 4, Role.The), Sense.Part));
        var isClock = (s.Is(at - 1, Role.At) || isToldByPart) && s[at].Value < 24 && s[at + 2].Value <= 59 && !s.IsSign(at + 3, '.');
        return isClock ? new Match(at + 3, ClockDigits.Written(s[at].Value, s[at + 2].Value, 0, s[at].Length == 2 && s[at].Value < 10)) : Match.None;
    }

    private static Match HourOnly(Sentence s, int at)
    {
        var hour = s[at].Value;
        if (hour > 24)
        {
            return Match.None;
        }

        if (Half(s, at + 1))
        {
            return new Match(at + 2, ClockDigits.Halved(hour, 0, 0, s.Is(at + 1, Sense.Pm)));
        }

        if (s.Is(at + 1, Sense.OClock))
        {
            if (Half(s, at + 2))
            {
                return new Match(at + 3, ClockDigits.Halved(hour, 0, 0, s.Is(at + 2, Sense.Pm)));
            }

            return new Match(at + 2, ClockDigits.Written(hour, 0, 0, leadingZero: false));
        }

        // "15h", "15h30"; a blank before the "h" would make it a length.
        var isHourLetter = IsHourLetter(s, at + 1);
        var isLed = s.Is(at - 1, Role.At | Role.To | Role.From | Role.Between) && !s.Is(at - 1, Role.Dash);
        if (isHourLetter && IsMinutes(s, at + 2) && (isLed || hour >= FirstPlainHour))
        {
            return new Match(at + 3, ClockDigits.Written(hour, s[at + 2].Value, 0, leadingZero: true));
        }

        return isHourLetter && isLed
            ? new Match(at + 2, ClockDigits.Written(hour, 0, 0, leadingZero: true))
            : Match.None;
    }

    private static bool IsHourLetter(Sentence s, int at) => s.IsGlued(at) && s[at].Length == 1 && s.Word(at).Unit == TimeUnit.Hour;

    /// <summary>"340pm", "1130 am".</summary>
    private static Match Packed(Sentence s, int at) =>
        new(at + 2, ClockDigits.Halved(s[at].Value / 100, s[at].Value % 100, 0, s.Is(at + 1, Sense.Pm)));
}
