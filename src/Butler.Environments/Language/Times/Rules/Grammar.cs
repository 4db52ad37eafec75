using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules.Clocks;
using Butler.Environments.Language.Times.Rules.Dates;
using Butler.Environments.Language.Times.Rules.Lengths;
using Butler.Environments.Language.Times.Rules.Periods;
using Butler.Environments.Language.Times.Rules.Repeats;

namespace Butler.Environments.Language.Times.Rules;

/// <summary>Reads a sentence into its smallest meanings, left to right; at each token the rule that reads furthest wins.</summary>
/// <remarks>Every rule looks at a bounded number of tokens, so the whole takes time in proportion to the text.</remarks>
internal sealed class Grammar(params IReadOnlyList<Func<Sentence, int, Match>> rules)
{
    /// <summary>All rules; of two that read as far, the earlier one wins.</summary>
    public static Grammar English { get; } = new(
        EveryRule.Read,
        OftenRule.Read,
        MonthlyDays.Read,
        PluralRule.Read,
        StandingRule.Read,
        OffsetRule.Read,
        DayRules.Read,
        PeriodRules.Read,
        IsoMomentRule.Read,
        ClockRangeRule.Read,
        DigitalClockRule.Read,
        NamedClockRule.Read,
        SpokenClockRule.Read,
        BareHourRule.Read,
        DayPartRule.Read,
        LengthRule.Read,
        NowRule.Read,
        ZoneRule.Read);

    public List<Piece> Read(Sentence s)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < s.Count;)
        {
            var best = MayBegin(s, at) ? Best(s, at) : Match.None;
            if (best.Meaning is { } meaning)
            {
                pieces.Add(new Piece(meaning, at, best.End));
                at = best.End;
            }
            else
            {
                at++;
            }
        }

        return pieces;
    }

    /// <summary>Most words of a to-do are unknown, and no phrase begins with one.</summary>
    private static bool MayBegin(Sentence s, int at) => s[at].Kind switch
    {
        TokenKind.Number => true,
        _ => s.Word(at) != Word.Unknown || s.IsCapital(at) || (s.IsGlued(at + 1) && s.IsNumber(at + 1)) || s.Is(at - 1, Sense.Am | Sense.Pm) || s.IsNumber(at - 1) || s.Is(at + 1, Sense.Often) || s.Is(at + 2, Sense.Often),
    };

    private Match Best(Sentence s, int at)
    {
        var best = Match.None;
        foreach (var rule in rules)
        {
            best = best.Or(rule(s, at));
        }

        return best;
    }
}
