using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Lengths;

/// <summary>A length of time: "45 minutes", "an hour and a half", "1h30", "a 90-minute call", "all week".</summary>
internal static class LengthRule
{
    private const int MostParts = 5;

    public static Match Read(Sentence s, int at)
    {
        var whole = Whole(s, at);
        return whole.Found ? whole : ReadCounted(s, at);
    }

    /// <summary>A length that is counted, its parts joined: "1 month, 21 days".</summary>
    public static Match ReadCounted(Sentence s, int at)
    {
        var (amount, end) = (default(Amount), at);
        var next = at;
        for (var part = 0; part < MostParts; part++)
        {
            var one = Part(s, next);
            if (one.Meaning is not Meaning.Length length)
            {
                break;
            }

            amount = amount.Plus(length.Amount);
            end = one.End;
            next = s.Skip(s.Skip(end, Role.Comma), Role.And);
            if (s.Is(next, Role.Article) && next > end && s.Is(next - 1, Role.Comma))
            {
                break;
            }
        }

        return end > at && amount.IsSane ? new Match(end, new Meaning.Length(amount)) : Match.None;
    }

    /// <summary>The token after a length beyond the calendar ("20000 years"); 0 when there is none such.</summary>
    public static int TooLong(Sentence s, int at)
    {
        var count = Cardinals.Read(s, at);
        var (unit, end) = count.Found ? Unit(s, count.End) : default;
        return unit != TimeUnit.None && !Amount.Of(count.Value, unit).IsSane ? end : 0;
    }

    /// <summary>The unit at a token, "business days" included; the token after it, and none when there is no unit.</summary>
    public static (TimeUnit Unit, int End) Unit(Sentence s, int at)
    {
        if (s.Is(at, Role.Work) && s.Is(at + 1, Sense.Unit))
        {
            return s.Word(at + 1).Unit switch
            {
                TimeUnit.Day => (TimeUnit.Workday, at + 2),
                TimeUnit.Week => (TimeUnit.WorkWeek, at + 2),
                _ => (TimeUnit.None, at),
            };
        }

        var isUnit = s.Is(at, Sense.Unit) || (s.Is(at, Sense.GluedUnit) && s.IsGlued(at) && IsGluedUnit(s, at));
        return isUnit ? (s.Word(at).Unit, at + 1) : (TimeUnit.None, at);
    }

    private static Match Whole(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (!s.Is(start, Role.All | Role.Another))
        {
            return Match.None;
        }

        var next = s.Is(start, Role.All) ? s.Skip(start + 1, Role.The) : start + 1;
        var (unit, end) = Unit(s, next);
        return unit != TimeUnit.None && !s.Is(next, Sense.Plural) ? new Match(end, new Meaning.Length(Amount.Of(1, unit))) : Match.None;
    }

    private static Match Part(Sentence s, int at)
    {
        if (s.IsNumber(at) && !s.IsFree(at) && !s.IsGlued(at))
        {
            return Match.None;
        }

        var count = Quantity.Read(s, at);
        if (!count.Found || (s.IsGlued(at) && s.IsSign(at - 1, '.')))
        {
            return Match.None;
        }

        var next = s.Is(count.End, Role.Dash) ? count.End + 1 : count.End;
        var (unit, end) = Unit(s, next);
        if (unit == TimeUnit.None || IsOneSecond(s, at, unit) || IsYear(s, at, end))
        {
            return Match.None;
        }

        // "A quarter of the budget" is a share.
        if (unit == TimeUnit.Quarter && s.Is(at, Role.Article) && s.Is(end, Role.Of))
        {
            return Match.None;
        }

        var withHalf = Quantity.AndAShare(s, new Quantity(end, count.Count));

        // "1h30": minutes need no unit of their own behind an hour.
        if (unit == TimeUnit.Hour && s.IsNumber(end) && s.IsGlued(end) && s[end].Length == 2 && !s.Is(end + 1, Sense.Unit | Sense.GluedUnit))
        {
            return Length(end + 1, Amount.Of(count.Count, unit).Plus(Amount.Of(s[end].Value, TimeUnit.Minute)));
        }

        return Length(withHalf.End, Amount.Of(withHalf.Count, unit));
    }

    private static Match Length(int end, Amount amount) => amount.IsSane ? new Match(end, new Meaning.Length(amount)) : Match.None;

    /// <summary>"In 2018 week 20": a year and a unit are no length.</summary>
    private static bool IsYear(Sentence s, int at, int end) =>
        s.IsNumber(at) && s[at].Length == 4 && s[end - 1].Length > 2 && s.Text(end - 1, end)[^1] is not ('s' or 'S');

    /// <summary>"A second" is a rank or a figure of speech.</summary>
    private static bool IsOneSecond(Sentence s, int at, TimeUnit unit) => unit == TimeUnit.Second && s.Is(at, Role.Article);

    /// <summary>"30m" may be metres: it is minutes behind "for" or "in", or behind an hour ("1h30m").</summary>
    private static bool IsGluedUnit(Sentence s, int at) =>
        s.Word(at).Unit != TimeUnit.Minute || s.Is(at - 2, Role.For | Role.In) || s.Word(at - 2).Unit == TimeUnit.Hour;
}
