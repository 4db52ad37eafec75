using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A quarter or half of a year: "Q3 2027", "2028 Q2", "the first quarter of next year", "H2", "second half of 2018".</summary>
internal static class QuarterRule
{
    private const int MonthsPerYear = 12;

    public static Match Read(Sentence s, int at)
    {
        var leading = Years.Read(s, at);
        if (leading.Found)
        {
            var behind = Part(s, s.Skip(leading.End, Role.Dash | Role.Comma));
            return behind.Count > 0 ? Of(behind, leading.Value) with { End = behind.End } : Match.None;
        }

        var part = Part(s, at);
        if (part.Count == 0)
        {
            return Match.None;
        }

        var year = Years.ReadAny(s, part.End);
        if (year.Found)
        {
            return Of(part, year.Value) with { End = year.End };
        }

        var end = OfTheYear(s, part.End);
        return end > part.End || part.Count == 4 ? Next(s, part) with { End = end } : Match.None;
    }

    /// <summary>"Q3", "third quarter", "H1", "first half": which one, of how many in a year.</summary>
    private static (int Rank, int Count, int End) Part(Sentence s, int at)
    {
        if (s[at].Length == 1 && s.IsNumber(at + 1) && s.IsGlued(at + 1) && s[at + 1].Length == 1)
        {
            var count = s.Text(at, at + 1)[0] switch { 'q' or 'Q' => 4, 'h' or 'H' => 2, _ => 0 };
            return s[at + 1].Value >= 1 && s[at + 1].Value <= count ? (s[at + 1].Value, count, at + 2) : default;
        }

        // "Quarter 2 of 2030".
        if (s.Word(at).Unit == TimeUnit.Quarter && s.IsNumber(at + 1) && s[at + 1].Value is >= 1 and <= 4 && s.EndsBefore(at + 2))
        {
            return (s[at + 1].Value, 4, at + 2);
        }

        var rank = Ordinals.ReadRank(s, s.Skip(at, Role.The));
        var parts = s.Word(rank.End).Unit == TimeUnit.Quarter ? 4 : s.Is(rank.End, Sense.Half) ? 2 : 0;

        // "The second half-year of 2025".
        var whole = s.Is(rank.End + 1, Role.Dash) ? rank.End + 2 : rank.End + 1;
        var end = parts == 2 && s.Word(whole).Unit == TimeUnit.Year ? whole + 1 : rank.End + 1;

        // "The last quarter of 2019" needs its year: alone it is the one before this.
        var last = rank.Value < 0 && (Years.ReadAny(s, end).Found || OfTheYear(s, end) > end) ? parts + rank.Value + 1 : rank.Value;
        return last >= 1 && last <= parts ? (last, parts, end) : default;
    }

    /// <summary>The token after "of the year", which names no other year than the one at hand.</summary>
    private static int OfTheYear(Sentence s, int at)
    {
        var year = s.Skip(s.Skip(at, Role.Of | Role.In), Role.The);
        return year > at && s.Word(year).Unit == TimeUnit.Year ? year + 1 : at;
    }

    private static Match Of((int Rank, int Count, int End) part, int year)
    {
        if (Dates.Named.TooFar(year) is { } refused)
        {
            return new Match(part.End, refused);
        }

        var length = MonthsPerYear / part.Count;
        var start = new LocalDate(year, ((part.Rank - 1) * length) + 1, 1);
        return new Match(part.End, Stretch.Days(start, start.PlusMonths(length)));
    }

    /// <summary>The first such quarter that is not over yet.</summary>
    private static Match Next(Sentence s, (int Rank, int Count, int End) part)
    {
        var now = Of(part, s.Today.Year);
        var days = (Meaning.Days)now.Meaning!;
        return days.End > s.Today
            ? now with { Meaning = days with { Yearless = true } }
            : now with { Meaning = new Meaning.Days(days.Start.PlusYears(1), days.End.PlusYears(1), Yearless: true) };
    }
}
