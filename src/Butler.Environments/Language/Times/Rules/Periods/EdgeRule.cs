using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>The edge of a stretch: "early next week", "late June", "mid-May", "the end of the month", "rest of the week".</summary>
internal static class EdgeRule
{
    private const int DaysPerMonth = 31;

    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.Is(start, Sense.UnitEnd) && Stretch.Of(s.Today, s.Word(start).Unit, 0) is { } running)
        {
            return new Match(start + 1, LastDay(running));
        }

        if (s.Is(start, Role.Rest))
        {
            return Rest(s, start + 1);
        }

        if (!s.Is(start, Role.Early | Role.Late | Role.Mid | Role.Beginning | Role.Ending))
        {
            return Match.None;
        }

        var next = s.Skip(s.Skip(start + 1, Role.Dash), Role.In | Role.Of);
        if (Whole(s, next) is not { Meaning: Meaning.Days whole } period)
        {
            return Match.None;
        }

        return new Match(period.End, s.Is(start, Role.Ending) ? LastDay(whole) : EdgeOf(s, start, whole));
    }

    /// <summary>"End of month" is as good as "end of the month".</summary>
    private static Match Whole(Sentence s, int at)
    {
        var named = PeriodRules.ReadPlain(s, at);
        if (named.Found || !s.Is(at - 1, Role.Of) || !s.Is(at, Sense.Unit))
        {
            return named;
        }

        return Stretch.Of(s.Today, s.Word(at).Unit, 0) is { } days ? new Match(at + 1, days) : Match.None;
    }

    private static Meaning.Day LastDay(Meaning.Days whole) =>
        new(whole.End.PlusDays(-1), whole.Yearless ? DayForm.Yearless : DayForm.Fixed);

    private static Meaning.Days EdgeOf(Sentence s, int at, Meaning.Days whole)
    {
        var days = Period.DaysBetween(whole.Start, whole.End);
        var middle = days > DaysPerMonth
            ? whole.Start.PlusMonths((((whole.End.Year - whole.Start.Year) * 12) + whole.End.Month - whole.Start.Month) / 2)
            : whole.Start.PlusDays(days / 2);
        if (s.Is(at, Role.Mid))
        {
            var third = Math.Max(days / 3, 1);
            return whole with { Start = whole.Start.PlusDays(third), End = whole.End.PlusDays(-third) };
        }

        return s.Is(at, Role.Late) ? whole with { Start = middle } : whole with { End = middle };
    }

    /// <summary>From today on; the rest of a day begins at the moment.</summary>
    private static Match Rest(Sentence s, int at)
    {
        var next = s.Skip(s.Skip(at, Role.Of), Role.The | Role.This | Role.My);
        if (!s.Is(next, Sense.Unit))
        {
            return PeriodRules.ReadPlain(s, next) is { Meaning: Meaning.Days named } period
                ? new Match(period.End, named.Start < s.Today && s.Today < named.End ? named with { Start = s.Today } : named)
                : Match.None;
        }

        if (s.Word(next).Unit == TimeUnit.Day)
        {
            return new Match(next + 1, new Meaning.Moments(s.Reference, s.Today + new LocalTime(23, 59, 59)));
        }

        return Stretch.Of(s.Today, s.Word(next).Unit, 0) is { } whole ? new Match(next + 1, whole with { Start = s.Today }) : Match.None;
    }
}
