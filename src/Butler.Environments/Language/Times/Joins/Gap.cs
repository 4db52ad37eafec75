using Butler.Environments.Language.Times.Lexing;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>The tokens between two pieces, and whether they tie them together.</summary>
internal static class Gap
{
    private const int Widest = 4;

    private const Role Ties = Role.Comma | Role.At | Role.On | Role.In | Role.From | Role.The | Role.Between | Role.Of | Role.Open | Role.Close
        | Role.Dash | Role.Near | Role.During | Role.Starting | Role.For;

    /// <summary>Whether only commas and small words stand between, so that a day and a clock time belong together.</summary>
    public static bool IsTight(Sentence s, int from, int to)
    {
        if (to - from > Widest)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (!s.Is(at, Ties) && !s.IsSign(at, ':'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the gap says "to": "A to B", "A - B", "A until the B", "A to next B".</summary>
    public static bool IsTo(Sentence s, int from, int to)
    {
        from = s.Skip(from, Role.Comma);
        return from < to && s.Is(from, Role.To) && IsFillerOnly(s, from + 1, to);
    }

    /// <summary>Whether the gap says "and".</summary>
    public static bool IsAnd(Sentence s, int from, int to) =>
        from < to && s.Is(from, Role.And) && IsFillerOnly(s, from + 1, to);

    /// <summary>Whether a word of these roles stands in a gap of small words.</summary>
    public static bool Has(Sentence s, int from, int to, Role roles)
    {
        for (var at = from; at < to && at < from + Widest; at++)
        {
            if (s.Is(at, roles))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence goes on from one token to another, without a full stop.</summary>
    public static bool IsOneSentence(Sentence s, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (s.IsSign(at, '.') || s.IsSign(at, '!') || s.IsSign(at, '?') || s.IsSign(at, ';'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFillerOnly(Sentence s, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!s.Is(at, Role.The | Role.On | Role.At | Role.This | Role.Next | Role.In))
            {
                return false;
            }
        }

        return to - from <= 2;
    }
}
