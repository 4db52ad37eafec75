using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A part of a day, alone or of a day told from today: "in the morning", "this evening", "tonight", "last night", "lunch time".</summary>
internal static class DayPartRule
{
    private static readonly LocalTime LastSecond = new(23, 59, 59);

    public static Match Read(Sentence s, int at)
    {
        if (s.Is(at, Sense.Tonight))
        {
            return Of(s, at + 1, s.Today, Window(DayPart.Night));
        }

        var part = Alone(s, at);
        if (part.Found)
        {
            return part;
        }

        var days = s.Is(at, Role.This) ? 0 : s.Is(at, Role.Next | Role.Coming) ? 1 : s.Is(at, Role.Last) ? -1 : (int?)null;
        var named = days is null ? Match.None : Alone(s, at + 1);
        return named.Meaning is Meaning.Part window ? Of(s, named.End, s.Today.PlusDays(days!.Value), window) : Match.None;
    }

    /// <summary>The hours that a part of the day takes.</summary>
    public static Meaning.Part Window(DayPart part) => part switch
    {
        DayPart.Morning or DayPart.Breakfast => new(part, new LocalTime(8, 0), LocalTime.Noon),
        DayPart.Afternoon => new(part, LocalTime.Noon, new LocalTime(16, 0)),
        DayPart.Evening or DayPart.Dinner => new(part, new LocalTime(16, 0), new LocalTime(20, 0)),
        DayPart.Night => new(part, new LocalTime(20, 0), LastSecond),
        DayPart.Daytime => new(part, new LocalTime(8, 0), new LocalTime(18, 0)),
        DayPart.NightTime => new(part, LocalTime.Midnight, new LocalTime(8, 0)),
        DayPart.Lunchtime => new(part, new LocalTime(11, 0), new LocalTime(13, 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a day."),
    };

    /// <summary>"Morning", "the evening", "early morning", "lunch time", "day-time", "business hours".</summary>
    private static Match Alone(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.Is(start, Role.Early | Role.Late))
        {
            var whole = Named(s, s.Skip(s.Skip(start + 1, Role.In | Role.Dash), Role.The));
            return whole.Meaning is Meaning.Part part ? whole with { Meaning = HalfOf(part, s.Is(start, Role.Early)) } : Match.None;
        }

        return Named(s, start);
    }

    private static Match Named(Sentence s, int at)
    {
        if (s.Is(at - 1, Role.Greeting))
        {
            return Match.None;
        }

        var isSpaced = s.Is(at, Sense.Meal) && s.Is(s.Skip(at + 1, Role.Dash), Role.TimeWord);
        if (isSpaced)
        {
            return new Match(s.Skip(at + 1, Role.Dash) + 1, Window(s.Word(at).Meal));
        }

        if (s.Is(at, Role.Work) && s.Is(at + 1, Sense.HoursWord))
        {
            return new Match(at + 2, Window(DayPart.Daytime));
        }

        return s.Is(at, Sense.Part) && !s.Is(at, Sense.Plural) && !s.Is(at - 1, Role.Mid) && !s.IsNumber(at - 1)
            ? new Match(at + 1, Window(s.Word(at).Part))
            : s.Is(at, Sense.Part) && !s.Is(at, Sense.Plural | Sense.Unit) ? new Match(at + 1, Window(s.Word(at).Part))
            : Match.None;
    }

    private static Meaning.Part HalfOf(Meaning.Part part, bool early)
    {
        var middle = part.Start.PlusHours((part.End.Hour + (part.End.Minute > 0 ? 1 : 0) - part.Start.Hour) / 2);
        return early ? part with { End = middle } : part with { Start = middle };
    }

    /// <summary>A part of a day that is itself known. The name stays with it, so that a clock time beside it can be settled.</summary>
    private static Match Of(Sentence s, int end, LocalDate day, Meaning.Part part) =>
        new(end, new Meaning.PartOfDay(day, part));
}
