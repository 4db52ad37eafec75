using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Numbers;

/// <summary>A count of units that may hold a fraction, and the token after it.</summary>
internal readonly record struct Quantity(int End, double Count)
{
    private const double MostDigits = 10;

    /// <summary>Whether there is a quantity.</summary>
    public bool Found => End > 0;

    /// <summary>Reads "3", "2.5", "two and a half", "half a", "a", "a couple of", "several", "1/2".</summary>
    public static Quantity Read(Sentence s, int at)
    {
        var half = Halved(s, at);
        if (half.Found)
        {
            return half;
        }

        if (s.Is(at, Role.Article))
        {
            return s.Is(at + 1, Sense.Few) ? Vague(s, at + 1) : new Quantity(at + 1, 1);
        }

        if (s.Is(at, Sense.Few))
        {
            return Vague(s, at);
        }

        var whole = Cardinals.Read(s, at);
        if (!whole.Found)
        {
            return default;
        }

        if (s.IsNumber(at))
        {
            var part = Fraction(s, whole);
            if (part.Found)
            {
                return part;
            }
        }

        // "1 1/2": a fraction needs no "and" behind a number.
        var more = s.IsNumber(at) && s.IsNumber(whole.End) ? Share.Read(s, whole.End) : default;
        return more.Found
            ? more with { Count = whole.Value + more.Count }
            : AndAShare(s, new Quantity(whole.End, whole.Value));
    }

    /// <summary>Adds "and a half" or "and three quarters" behind a count or behind its unit ("an hour and a half").</summary>
    public static Quantity AndAShare(Sentence s, Quantity count)
    {
        // The dashes of "two-and-a-half".
        var and = s.Is(count.End, Role.Dash) ? count.End + 1 : count.End;
        var share = s.Is(and, Role.And) ? Share.Read(s, s.Is(and + 1, Role.Dash) ? and + 2 : and + 1)
            : s.IsGlued(count.End) ? Share.Sign(s, count.End)
            : default;
        return share.Found ? new Quantity(s.Is(share.End - 1, Sense.Half) ? s.Skip(share.End, Role.Article) : share.End, count.Count + share.Count) : count;
    }

    private static Quantity Halved(Sentence s, int at)
    {
        var start = s.Skip(at, Role.Article);
        var sign = Share.Sign(s, at);
        if (sign.Found)
        {
            return sign with { End = s.Skip(s.Skip(sign.End, Role.Of), Role.Article) };
        }

        if (s.Is(start, Sense.Half))
        {
            return new Quantity(s.Skip(s.Skip(start + 1, Role.Of | Role.Dash), Role.Article | Role.The), 0.5);
        }

        // "A quarter of an hour", "three quarters of an hour", "a quarter-hour".
        var count = s.Is(at, Role.Article) ? new Numeral(at + 1, 1)
            : s.Is(at, Sense.Unit) ? new Numeral(at, 1)
            : Cardinals.Read(s, at);
        var quarter = count.Found && s.Is(count.End, Role.Dash) ? count.End + 1 : count.End;
        if (!count.Found || s.Word(quarter).Unit != TimeUnit.Quarter)
        {
            return default;
        }

        if (s.Is(quarter + 1, Role.Of) && s.Is(quarter + 2, Role.Article))
        {
            return new Quantity(quarter + 3, count.Value / 4.0);
        }

        var hour = s.Is(quarter + 1, Role.Dash) ? quarter + 2 : quarter + 1;
        return s.Word(hour).Unit == TimeUnit.Hour ? new Quantity(hour, count.Value / 4.0) : default;
    }

    private static Quantity Vague(Sentence s, int at) => new(s.Skip(at + 1, Role.Of), s.Word(at).Number);

    private static Quantity Fraction(Sentence s, Numeral whole)
    {
        if (!s.IsGlued(whole.End) || !s.IsGlued(whole.End + 1) || !s.IsNumber(whole.End + 1))
        {
            return default;
        }

        var part = s[whole.End + 1];
        if (s.IsSign(whole.End, '/') && part.Value is 2 or 3 or 4)
        {
            return new Quantity(s.Skip(s.Skip(whole.End + 2, Role.Of), Role.Article), (double)whole.Value / part.Value);
        }

        return s.IsSign(whole.End, '.') && part.Value >= 0 && part.Length < MostDigits
            ? new Quantity(whole.End + 2, whole.Value + (part.Value / Math.Pow(10, part.Length)))
            : default;
    }
}
