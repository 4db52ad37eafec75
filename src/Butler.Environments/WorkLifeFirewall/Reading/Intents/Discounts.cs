using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>What a clause counts for when it is supposed, asked, wished, past or told of others, in percent.</summary>
internal static class Discounts
{
    private const int Whole = 100;

    private static readonly (ConceptSet Shown, ConceptSet Unless, int Percent)[] All =
    [
        (Built.If, default, 25),
        (Built.Because, default, 35),
        (Built.Although, default, 30),
        (Built.When, default, 50),
        (Of("remote"), Built.Will | Built.Can, 40),
        (Of("report"), default, 35),
        (Of("hedge"), default, 50),
        (Built.Question, Built.Ask | Built.Offer, 40),
    ];

    private static readonly ConceptSet Wish = Of("wish");
    private static readonly ConceptSet Refusing = Of("cannot") | Of("wont") | Of("decline") | Of("busy");

    /// <summary>The share of its weight that a rule keeps in a clause. What the rule itself names costs nothing.</summary>
    public static int Of(Clause clause, ConceptSet named, Message message)
    {
        var share = Whole;
        foreach (var (shown, unless, percent) in All)
        {
            if (clause.Said.HasAny(shown) && !clause.Said.HasAny(unless) && !named.HasAny(shown))
            {
                share = share * percent / Whole;
            }
        }

        // "I'd love to join, but I can't": the wish is politeness.
        return clause.Said.HasAny(Wish) && message.Said.HasAny(Refusing) && !named.HasAny(Wish | Refusing) ? share / 4 : share;
    }

    private static ConceptSet Of(string name) => ReplyLexicon.Default.Concept(name);
}
