namespace Butler.Environments.Language.Routing;

/// <summary>Cuts a to-do into clauses: at full stops, and at commas and conjunctions that a new verb follows.</summary>
internal static class ClauseSplitter
{
    private const Roles Openings = Roles.Verb | Roles.Command | Roles.Negator | Roles.Opener | Roles.Introduction | Roles.Ask | Roles.Self;

    /// <summary>How far a list may run from "don't call, …" to its "or …".</summary>
    private const int ListReach = 10;

    public static List<Clause> Split(List<Term> terms, bool asks)
    {
        var clauses = new List<Clause>(4);
        var start = 0;
        for (var i = 1; i < terms.Count; i++)
        {
            if (Begins(terms, i, start) || (asks && terms[i].Before is Pause.Comma or Pause.Colon && terms[i].Is(Roles.Wh)))
            {
                clauses.Add(new Clause(start, i));
                start = i;
            }
        }

        if (terms.Count > 0)
        {
            clauses.Add(new Clause(start, terms.Count));
        }

        return clauses;
    }

    private static bool Begins(List<Term> terms, int index, int clauseStart) => terms[index].Before switch
    {
        Pause.Stop => true,
        Pause.Comma => Opens(terms, index) && !ContinuesNegation(terms, index, clauseStart),
        _ => terms[index].Is(Roles.Joiner) && Opens(terms, index + 1) && !JoinsPeople(terms, index),
    };

    /// <summary>"Ana Ruiz and I": two people, and no new clause.</summary>
    private static bool JoinsPeople(List<Term> terms, int index) =>
        terms[index - 1].Entry == Lexicon.Name && index + 1 < terms.Count && terms[index + 1].Is(Roles.Self);

    private static bool Opens(List<Term> terms, int index)
    {
        while (index < terms.Count && terms[index].Is(Roles.Filler | Roles.Joiner))
        {
            index++;
        }

        return index < terms.Count
            && terms[index].Is(Openings)
            && (terms[index].Form == Form.Plain || !terms[index].Is(Roles.Verb | Roles.Command));
    }

    /// <summary>"don't, on any account, email him" and "don't call, mail or text": the negation goes on.</summary>
    private static bool ContinuesNegation(List<Term> terms, int index, int clauseStart)
    {
        var negated = false;
        var acted = false;
        for (var i = clauseStart; i < index && i < clauseStart + ListReach; i++)
        {
            acted |= negated && terms[i].Is(Roles.Verb | Roles.Command);
            negated |= terms[i].Is(Roles.Negator);
        }

        return negated && (!acted || AlternativeFollows(terms, index));
    }

    private static bool AlternativeFollows(List<Term> terms, int index)
    {
        for (var i = index; i < terms.Count && i < index + ListReach; i++)
        {
            if (terms[i].Before == Pause.Stop)
            {
                return false;
            }

            if (terms[i].Is(Roles.Alternative))
            {
                return true;
            }
        }

        return false;
    }
}
