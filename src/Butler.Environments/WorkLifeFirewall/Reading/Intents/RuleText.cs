using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>
/// Reads a rule of the files. Its terms, parted by spaces, must all hold: <c>x</c> the clause speaks of x, <c>x/y</c> of one of
/// them, <c>-x</c> it denies x, <c>!x</c> it does not speak of x, <c>@x</c> the message does, <c>!@x</c> it nowhere does, <c>!-x</c> the clause does not deny x.
/// </summary>
internal static class RuleText
{
    public static ResponseRule Read(string text, int response, int weight)
    {
        var rule = new ResponseRule(response, weight, text);
        foreach (var term in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rule = With(rule, term);
        }

        return rule;
    }

    private static ResponseRule With(ResponseRule rule, string term)
    {
        if (term.StartsWith("!@", StringComparison.Ordinal))
        {
            return rule with { SaidNowhere = rule.SaidNowhere | Set(term[2..]) };
        }

        if (term.StartsWith("!-", StringComparison.Ordinal))
        {
            return rule with { Undenied = rule.Undenied | Set(term[2..]) };
        }

        var names = term[0] is '!' or '-' or '@' ? term[1..] : term;
        var (set, several) = (Set(names), names.Contains('/', StringComparison.Ordinal));
        return (term[0], several) switch
        {
            ('!', _) => rule with { Unsaid = rule.Unsaid | set },
            ('-', false) => rule with { Denied = rule.Denied | set },
            ('-', true) => rule with { OneDenied = [.. rule.OneDenied, set] },
            ('@', false) => rule with { SaidAnywhere = rule.SaidAnywhere | set },
            ('@', true) => rule with { OneAnywhere = [.. rule.OneAnywhere, set] },
            (_, false) => rule with { Said = rule.Said | set, Named = rule.Named | set },
            (_, true) => rule with { OneSaid = [.. rule.OneSaid, set], Named = rule.Named | set },
        };
    }

    private static ConceptSet Set(string names) =>
        names.Split('/').Aggregate(ConceptSet.Empty, static (all, name) => all | ReplyLexicon.Default.Concept(name));
}
