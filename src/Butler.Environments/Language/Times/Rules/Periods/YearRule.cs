using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A year by its number: "in 2033", "the year of 2034", "two thousand and eleven", "2031 to 2035".</summary>
internal static class YearRule
{
    private const int Earliest = 1900;
    private const int Latest = 2100;
    private const int LatestBehindIn = 2999;

    public static Match Read(Sentence s, int at)
    {
        if (s.Is(s.Skip(at, Role.The), Sense.Unit) && s.Word(s.Skip(at, Role.The)).Unit == TimeUnit.Year)
        {
            var named = Years.Read(s, s.Skip(s.Skip(at, Role.The) + 1, Role.Of));
            return named.Found ? Of(named) : Match.None;
        }

        var year = s.IsNumber(at) && !s.IsFree(at) ? Numeral.None : Years.Read(s, at);
        return year.Found && IsMeant(s, at, year) ? Of(year) : Match.None;
    }

    /// <summary>A bare number is a year only in our age and behind a word that years follow, or as one side of a range.</summary>
    private static bool IsMeant(Sentence s, int at, Numeral year)
    {
        // "In 1848" can hardly be anything else, "from 1200 to 1400" can.
        var isAge = year.Value is >= Earliest and <= Latest || (s.Is(at - 1, Role.In) && year.Value <= LatestBehindIn);
        var isPlain = isAge && s.EndsBefore(year.End)
            && !s.IsSign(year.End, ':') && !s.IsSign(year.End, '/') && !(s.IsSign(year.End, '.') && s.IsNumber(year.End + 1) && s.IsGlued(year.End + 1));
        if (!isPlain)
        {
            return false;
        }

        var isLed = s.Is(at - 1, Role.In | Role.Of | Role.During | Role.Since | Role.From | Role.To | Role.Between | Role.Limit | Role.For | Role.And);
        var isSide = s.Is(year.End, Role.To | Role.And) && Years.Read(s, year.End + 1).Found;
        var edge = s.Is(at - 1, Role.Dash) ? at - 2 : at - 1;
        if (s.Is(edge, Role.Early | Role.Late | Role.Mid | Role.Beginning | Role.Ending))
        {
            return true;
        }

        return (isLed && !s.Is(at - 1, Role.Dash)) || isSide || (s.Is(at - 1, Role.Dash) && Years.Read(s, at - 2).Found) || s.Count == year.End - at;
    }

    private static Match Of(Numeral year) =>
        new(year.End, Dates.Named.TooFar(year.Value) ?? Stretch.Days(new LocalDate(year.Value, 1, 1), new LocalDate(year.Value + 1, 1, 1)));
}
