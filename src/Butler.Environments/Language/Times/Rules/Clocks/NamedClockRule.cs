using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A clock time that has a name: "noon", "midnight", "mid-morning", "12 noon", "end of day".</summary>
internal static class NamedClockRule
{
    private static readonly LocalTime LastSecond = new(23, 59, 59);

    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Noon | Sense.Midnight))
        {
            return Named(s, at, at + 1);
        }

        var isTwelve = s.IsNumber(at) ? s[at].Value == 12 : s.Is(at, Sense.Cardinal) && s.Word(at).Number == 12;
        if (isTwelve && s.Is(at + 1, Sense.Noon | Sense.Midnight))
        {
            return Named(s, at + 1, at + 2);
        }

        if (s.Is(at, Sense.Middle))
        {
            return Settled(at + 1, new LocalTime(s.Word(at).Number, 0));
        }

        if (s.Is(at, Sense.DayEnd))
        {
            return Settled(at + 1, LastSecond);
        }

        return s.Is(at, Role.Mid) ? Middle(s, s.Skip(at + 1, Role.Dash))
            : s.Is(s.Skip(at, Role.The), Role.Ending) ? EndOfDay(s, s.Skip(at, Role.The) + 1)
            : Match.None;
    }

    private static Match Settled(int end, LocalTime time) => new(end, new Meaning.Clock(time, Settled: true));

    private static Match Named(Sentence s, int at, int end) =>
        Settled(end, s.Is(at, Sense.Noon) ? LocalTime.Noon : LocalTime.Midnight);

    private static Match Middle(Sentence s, int at)
    {
        if (s.Is(at, Sense.Unit) && s.Word(at).Unit == TimeUnit.Day)
        {
            return Settled(at + 1, LocalTime.Noon);
        }

        return s.Word(at).Part switch
        {
            DayPart.Morning => Settled(at + 1, new LocalTime(10, 0)),
            DayPart.Afternoon => Settled(at + 1, new LocalTime(14, 0)),
            DayPart.Night => Settled(at + 1, LocalTime.Midnight),
            _ => Match.None,
        };
    }

    /// <summary>"The end of day", "end of the day"; the day itself may be named behind it ("end of today").</summary>
    private static Match EndOfDay(Sentence s, int at)
    {
        var day = s.Skip(s.Skip(at, Role.Of), Role.The);
        if (day == at)
        {
            return Match.None;
        }

        if (s.Is(day, Sense.RelativeDay | Sense.Weekday))
        {
            return Settled(day, LastSecond);
        }

        return s.Word(day).Unit == TimeUnit.Day && s[day].Length == 3 ? Settled(day + 1, LastSecond) : Match.None;
    }
}
