using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Numbers;

/// <summary>Reads counts: "12", "twenty-one", "two hundred and five".</summary>
internal static class Cardinals
{
    private const int Hundred = 100;
    private const int MostWords = 12;
    private const int Largest = 999_999;

    /// <summary>A count in digits or words.</summary>
    public static Numeral Read(Sentence s, int at)
    {
        if (s.IsNumber(at))
        {
            return Grouped(s, at) is { Found: true } grouped ? grouped
                : s[at].Value is >= 0 and <= Largest ? new Numeral(at + 1, s[at].Value)
                : Numeral.None;
        }

        return s.Is(at, Sense.Cardinal) ? InWords(s, at) : Numeral.None;
    }

    /// <summary>A count below one hundred in words: "seven", "forty", "twenty-one".</summary>
    public static Numeral SmallWords(Sentence s, int at)
    {
        if (!s.Is(at, Sense.Cardinal) || s.Word(at).Number >= Hundred)
        {
            return Numeral.None;
        }

        var value = s.Word(at).Number;
        var next = s.Is(at + 1, Role.Dash) && s.IsGlued(at + 1) ? at + 2 : at + 1;
        var isTens = value >= 20;
        var unit = s.Word(next).Number;
        return isTens && s.Is(next, Sense.Cardinal) && unit is >= 1 and <= 9
            ? new Numeral(next + 1, value + unit)
            : new Numeral(at + 1, value);
    }

    /// <summary>"1,000".</summary>
    private static Numeral Grouped(Sentence s, int at) =>
        s[at].Length <= 3 && s.IsSign(at + 1, ',') && s.IsGlued(at + 1) && s.IsGlued(at + 2) && s.IsNumber(at + 2) && s[at + 2].Length == 3
            ? new Numeral(at + 3, (s[at].Value * 1000) + s[at + 2].Value)
            : Numeral.None;

    private static Numeral InWords(Sentence s, int at)
    {
        var (total, part, end) = (0, 0, at);
        var next = at;
        while (next < at + MostWords && s.Is(next, Sense.Cardinal))
        {
            var scale = s.Word(next).Number;
            if (scale >= Hundred)
            {
                (total, part) = scale == Hundred ? (total, Math.Max(part, 1) * scale) : (total + (Math.Max(part, 1) * scale), 0);
                end = ++next;
            }
            else if (part % Hundred == 0)
            {
                var small = SmallWords(s, next);
                part += small.Value;
                end = next = small.End;
            }
            else
            {
                break;
            }

            var isScale = s.Word(end - 1).Number >= Hundred;
            next = isScale && s.Is(next, Role.And) && s.Is(next + 1, Sense.Cardinal) ? next + 1 : next;
        }

        return total + part > Largest ? Numeral.None : new Numeral(end, total + part);
    }
}
