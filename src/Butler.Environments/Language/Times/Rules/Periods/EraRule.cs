using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A decade or a century: "the 1970s", "the 90s", "the eighties", "the 12th century".</summary>
internal static class EraRule
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        var rank = Ordinals.Read(s, start);
        if (rank.Value is >= 2 and <= 40 && s.Word(rank.End).Unit == TimeUnit.Century)
        {
            return Of(rank.End + 1, (rank.Value - 1) * 100, 100);
        }

        if (s.Is(start, Sense.Decades))
        {
            return start > at || s.Is(at - 1, Role.In) ? Of(start + 1, 1900 + s.Word(start).Number, 10) : Match.None;
        }

        var century = Cardinals.SmallWords(s, start);
        if (century.Value is >= 10 and <= 20 && s.Is(century.End, Sense.Decades))
        {
            return Of(century.End + 1, (century.Value * 100) + s.Word(century.End).Number, 10);
        }

        start = s.IsSign(start, '\'') || s.IsSign(start, '’') ? start + 1 : start;
        var letter = s.IsSign(start + 1, '\'') || s.IsSign(start + 1, '’') ? start + 2 : start + 1;
        var isPlural = s.IsNumber(start) && s.IsGlued(letter) && s.Text(letter, letter + 1) is "s" && s[start].Value % 10 == 0;
        if (!isPlural || (s[start].Length != 4 && start == at))
        {
            return Match.None;
        }

        return s[start].Length switch
        {
            4 when s[start].Value is >= 1000 and <= 2990 => Of(letter + 1, s[start].Value, 10),
            2 => Of(letter + 1, CivilCalendar.FullYear(s[start].Value), 10),
            _ => Match.None,
        };
    }

    private static Match Of(int end, int year, int years)
    {
        var start = new LocalDate(year, 1, 1);
        return new Match(end, Stretch.Days(start, start.PlusYears(years)));
    }
}
