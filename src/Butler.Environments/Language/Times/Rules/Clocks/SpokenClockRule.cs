using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A clock time as it is spoken: "half past seven", "quarter to nine", "ten past 9", "six twenty pm", "seven o'clock".</summary>
internal static class SpokenClockRule
{
    private const int Quarter = 15;
    private const int Half = 30;
    private const int MinutesPerHour = 60;

    public static Match Read(Sentence s, int at)
    {
        var minutes = Minutes(s, at);
        if (minutes.Found)
        {
            var around = AroundTheHour(s, at, minutes);
            if (around.Found)
            {
                return around;
            }
        }

        return Military(s, at).Or(InWords(s, at));
    }

    /// <summary>"Thirteen hundred hours", "oh eight hundred".</summary>
    private static Match Military(Sentence s, int at)
    {
        var hasOh = s.Is(at, Sense.Oh | Sense.Cardinal) && (s.Is(at, Sense.Oh) || s.Word(at).Number == 0);
        var hour = Cardinals.SmallWords(s, hasOh ? at + 1 : at);
        var isMeant = s.Is(hour.End, Sense.Cardinal) && s.Word(hour.End).Number == 100 && (hasOh || s.Is(hour.End + 1, Sense.HoursWord));
        return hour.Found && hour.Value < 24 && isMeant
            ? new Match(s.Is(hour.End + 1, Sense.HoursWord) ? hour.End + 2 : hour.End + 1, ClockDigits.Written(hour.Value, 0, 0, leadingZero: true))
            : Match.None;
    }

    /// <summary>"A quarter", "half", "20", "twenty minutes".</summary>
    private static Numeral Minutes(Sentence s, int at)
    {
        var start = s.Skip(at, Role.Article);
        if (s.Word(start).Unit == TimeUnit.Quarter)
        {
            return new Numeral(start + 1, Quarter);
        }

        if (s.Is(start, Sense.Half))
        {
            return new Numeral(start + 1, Half);
        }

        var count = s.IsNumber(at) && !s.IsFree(at) ? Numeral.None : Cardinals.Read(s, at);
        if (!count.Found || count.Value >= MinutesPerHour)
        {
            return Numeral.None;
        }

        if (s.Word(count.End).Unit == TimeUnit.Quarter)
        {
            return count.Value is >= 1 and <= 3 ? new Numeral(count.End + 1, count.Value * Quarter) : Numeral.None;
        }

        return s.Word(count.End).Unit == TimeUnit.Minute ? count with { End = count.End + 1 } : count;
    }

    private static Match AroundTheHour(Sentence s, int at, Numeral minutes)
    {
        // "Half-past ten", "quarter-to nine".
        var tie = s.Is(minutes.End, Role.Dash) && s.IsGlued(minutes.End) && s.Is(minutes.End - 1, Sense.Half | Sense.Unit) ? minutes.End + 1 : minutes.End;
        var isPast = s.Is(tie, Role.MinutesPast);
        var isTo = s.Is(tie, Role.MinutesTo);
        if (!isPast && !isTo)
        {
            return HalfBefore(s, at, minutes);
        }

        var hour = Hour(s, tie + 1);
        if (hour.Meaning is not Meaning.Clock clock)
        {
            return Match.None;
        }

        // "5 to 9" and "10 of 12" are counts or a range unless something says that minutes are meant.
        var isPlainCount = !isPast && !s.Is(minutes.End - 1, Sense.Unit | Sense.Half);
        var isRange = s.Is(tie, Role.Dash | Role.Of | Role.Before) || minutes.Value % 5 != 0 || s.Is(at - 1, Role.From | Role.Between | Role.Staffed);
        isRange |= s.IsNumber(at) && minutes.Value <= 12 && IsHalved(s, hour.End);
        if (isPlainCount && isRange)
        {
            return Match.None;
        }

        var shift = isPast ? minutes.Value : -minutes.Value;
        return hour with { Meaning = clock with { Time = clock.Time.PlusMinutes(shift) } };
    }

    /// <summary>"Half four" is half past four to a British ear; a count in digits ("half 4") needs a clock's word before it.</summary>
    private static Match HalfBefore(Sentence s, int at, Numeral minutes)
    {
        var isHalf = s.Is(at, Sense.Half) && minutes.End == at + 1;
        var hour = isHalf && ((s.Is(minutes.End, Sense.Cardinal) && s.Word(minutes.End).Number > 1) || s.Is(at - 1, Role.At | Role.Limit | Role.Between | Role.From | Role.To)) ? Hour(s, minutes.End) : Match.None;
        return hour.Meaning is Meaning.Clock { Time.Minute: 0 } clock && (s.EndsBefore(hour.End) || s.Is(hour.End, Sense.Part | Sense.Tonight))
            ? hour with { Meaning = clock with { Time = clock.Time.PlusMinutes(Half) } }
            : Match.None;
    }

    /// <summary>Whether the half of the day is named: "5 to 6pm" and "5 to 7 in the morning" are stretches.</summary>
    private static bool IsHalved(Sentence s, int end) =>
        s.Is(end - 1, Sense.Am | Sense.Pm) || s.Is(s.Skip(s.Skip(end, Role.In), Role.The), Sense.Part);

    /// <summary>The hour that minutes lead to or from: "nine", "9pm", "5:30", "noon", "seven o'clock".</summary>
    private static Match Hour(Sentence s, int at)
    {
        var full = DigitalClockRule.Read(s, at).Or(NamedClockRule.Read(s, at)).Or(InWords(s, at));
        if (full.Found)
        {
            return full;
        }

        var hour = s.IsNumber(at) && s[at].Length > 2 ? Numeral.None : Cardinals.Read(s, at);
        var isHour = hour.Value is >= 1 and <= 24 && !s.Is(hour.End, Sense.Unit | Sense.Counted);
        return isHour ? new Match(hour.End, ClockDigits.Written(hour.Value, 0, 0, leadingZero: false)) : Match.None;
    }

    /// <summary>An hour in words, with minutes in words or with "o'clock", "am" or "pm" behind it.</summary>
    private static Match InWords(Sentence s, int at)
    {
        var isDigits = s.IsNumber(at) && s.IsFree(at) && s[at].Length <= 2 && !s.IsGlued(at + 1);
        var hour = isDigits ? s[at].Value : s.Is(at, Sense.Cardinal) ? s.Word(at).Number : 0;
        if (hour is < 1 or > 24 || s.Is(at - 1, Sense.Cardinal))
        {
            return Match.None;
        }

        var minutes = SpokenMinutes(s, at + 1, hour);
        var end = minutes.Found ? minutes.End : at + 1;
        end = s.Is(end, Sense.OClock) && s.Is(end + 1, Sense.Am | Sense.Pm) ? end + 1 : end;
        if (s.Is(end, Sense.Am | Sense.Pm))
        {
            return new Match(end + 1, ClockDigits.Halved(hour, minutes.Value, 0, s.Is(end, Sense.Pm)));
        }

        if (s.Is(end, Sense.OClock))
        {
            return new Match(end + 1, ClockDigits.Written(hour, minutes.Value, 0, leadingZero: false));
        }

        return minutes.Found && !s.Is(end, Sense.Unit | Sense.Counted) && s.EndsBefore(end)
            ? new Match(end, ClockDigits.Written(hour, minutes.Value, 0, leadingZero: false))
            : Match.None;
    }

    private static Numeral SpokenMinutes(Sentence s, int at, int hour)
    {
        // Behind an hour above twelve the minutes must not make one number of both ("twenty five").
        if (hour >= 20 && !s.Is(at - 2, Role.At | Role.For))
        {
            return Numeral.None;
        }

        if (s.Is(at, Sense.Oh) && s.Is(at + 1, Sense.Cardinal) && s.Word(at + 1).Number is >= 1 and <= 9)
        {
            return new Numeral(at + 2, s.Word(at + 1).Number);
        }

        // "Seven 30 pm".
        if (s.IsNumber(at) && s[at].Length == 2 && s[at].Value < MinutesPerHour && s.Is(at + 1, Sense.Am | Sense.Pm) && !s.IsNumber(at - 1))
        {
            return new Numeral(at + 1, s[at].Value);
        }

        var minutes = Cardinals.SmallWords(s, s.Skip(at, Role.Dash));
        return minutes.Value is >= 10 and < MinutesPerHour ? minutes : Numeral.None;
    }
}
