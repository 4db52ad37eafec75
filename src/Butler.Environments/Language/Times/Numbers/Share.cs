using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Numbers;

/// <summary>Reads a part of one: "half", "a quarter", "three quarters", "3/4", "¾".</summary>
internal static class Share
{
    private const double Quarter = 0.25;

    /// <summary>The part in words or signs; nothing when what stands here is one or more.</summary>
    public static Quantity Read(Sentence s, int at)
    {
        var sign = Sign(s, at);
        if (sign.Found)
        {
            return sign;
        }

        var start = s.Skip(at, Role.Article);
        start = start > at ? s.Skip(start, Role.Dash) : start;
        if (s.Is(start, Sense.Half))
        {
            return new Quantity(start + 1, 0.5);
        }

        if (start > at && IsQuarter(s, start))
        {
            return new Quantity(start + 1, Quarter);
        }

        if (s.IsNumber(at) && s.IsSign(at + 1, '/') && s.IsNumber(at + 2) && s.IsGlued(at + 1) && s.IsGlued(at + 2))
        {
            var isPart = s[at + 2].Value is 2 or 3 or 4 && s[at].Value >= 1 && s[at].Value < s[at + 2].Value;
            return isPart ? new Quantity(at + 3, (double)s[at].Value / s[at + 2].Value) : default;
        }

        var count = Cardinals.Read(s, at);
        var unit = s.Is(count.End, Role.Dash) ? count.End + 1 : count.End;
        return count.Value is >= 1 and <= 3 && IsQuarter(s, unit) ? new Quantity(unit + 1, count.Value * Quarter) : default;
    }

    /// <summary>One of the signs that name a part: "½", "¼", "¾".</summary>
    public static Quantity Sign(Sentence s, int at) =>
        s.IsSign(at, '½') ? new Quantity(at + 1, 0.5)
        : s.IsSign(at, '¼') ? new Quantity(at + 1, Quarter)
        : s.IsSign(at, '¾') ? new Quantity(at + 1, 3 * Quarter)
        : default;

    private static bool IsQuarter(Sentence s, int at) => s.Word(at).Unit == TimeUnit.Quarter;
}
