using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Numbers;

/// <summary>Reads ranks and days of the month: "1st", "twenty-second", "the last".</summary>
internal static class Ordinals
{
    private const int LastDay = 31;

    /// <summary>A rank in digits or words: "3rd", "third", "twenty first".</summary>
    public static Numeral Read(Sentence s, int at)
    {
        if (s.IsNumber(at))
        {
            return s.IsGlued(at + 1) && s.Is(at + 1, Sense.OrdinalSuffix) && s[at].Value > 0
                ? new Numeral(at + 2, s[at].Value)
                : Numeral.None;
        }

        if (s.Is(at, Sense.Ordinal))
        {
            return new Numeral(at + 1, s.Word(at).Number);
        }

        var tens = s.Word(at).Number;
        if (!s.Is(at, Sense.Cardinal) || tens is not (20 or 30))
        {
            return Numeral.None;
        }

        var unit = s.Is(at + 1, Role.Dash) ? at + 2 : at + 1;
        return s.Is(unit, Sense.Ordinal) && s.Word(unit).Number is >= 1 and <= 9
            ? new Numeral(unit + 1, tens + s.Word(unit).Number)
            : Numeral.None;
    }

    /// <summary>A rank, or -1 for "last" and "final", -2 for "second to last".</summary>
    public static Numeral ReadRank(Sentence s, int at)
    {
        if (s.Is(at, Role.Last | Role.Final) && !s.IsNumber(at))
        {
            return new Numeral(at + 1, -1);
        }

        var rank = Read(s, at);
        var last = s.Is(rank.End, Role.Dash) ? rank.End + 1 : rank.End;
        last = s.Is(last, Role.To) && !s.Is(last, Role.Dash) ? last + 1 : last;
        last = s.Is(last, Role.Dash) ? last + 1 : last;
        return rank.Value is 2 or 3 && s.Is(last, Role.Last) && s.IsWord(last, "last") ? new Numeral(last + 1, -rank.Value) : rank;
    }

    /// <summary>A day of the month that is written as a rank.</summary>
    public static Numeral RankedDay(Sentence s, int at) => Within(Read(s, at));

    /// <summary>A day of the month beside its month, where a plain count will do: "14 May", "May fourteen".</summary>
    public static Numeral Day(Sentence s, int at)
    {
        var ranked = Within(Read(s, at));
        if (ranked.Found)
        {
            return ranked;
        }

        if (s.IsNumber(at))
        {
            return s[at].Length <= 2 ? Within(new Numeral(at + 1, s[at].Value)) : Numeral.None;
        }

        // "November two thousand fifteen" names a year, not the second.
        var words = Cardinals.SmallWords(s, at);
        return s.Is(words.End, Sense.Cardinal) && s.Word(words.End).Number >= 100 ? Numeral.None : Within(words);
    }

    private static Numeral Within(Numeral number) => number.Value is >= 1 and <= LastDay ? number : Numeral.None;
}
