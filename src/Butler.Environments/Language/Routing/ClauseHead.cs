namespace Butler.Environments.Language.Routing;

/// <summary>Where a clause really begins, courtesy and dates stripped, and what kind of clause that makes it.</summary>
/// <param name="Index">Index of the first term that carries the clause; its end when none does.</param>
/// <param name="IsQuestion">Whether it asks for something to be told.</param>
/// <param name="IsRequest">Whether a polite opening asks for an act.</param>
internal readonly record struct ClauseHead(int Index, bool IsQuestion, bool IsRequest)
{
    private const Roles Leading = Roles.Filler | Roles.Joiner | Roles.Opener | Roles.When | Roles.Preposition | Roles.Determiner;
    private const Roles Subjects = Roles.Self | Roles.You | Roles.Person;

    public static ClauseHead Of(List<Term> terms, Clause clause)
    {
        var index = AfterSideClause(terms, clause);
        var (asks, requests) = (false, false);
        for (; index < clause.End && terms[index].Is(Leading | Roles.Ask); index++)
        {
            if (Inverts(terms, index, clause.End))
            {
                break;
            }

            requests |= terms[index].Is(Roles.Opener);
            asks |= terms[index].Is(Roles.Ask);
        }

        var question = asks || (index < clause.End && (OpensQuestion(terms, index, clause) || (Inverts(terms, index, clause.End) && !IsCondition(terms, index))));
        return new ClauseHead(index, question, requests && !question);
    }

    /// <summary>Whether a question word opens it.</summary>
    public bool IsWh(List<Term> terms) => IsQuestion && Index < terms.Count && terms[Index].Is(Roles.Wh);

    /// <summary>"what …", "when is …"; but "when that hour is gone" behind another clause sets a condition.</summary>
    private static bool OpensQuestion(List<Term> terms, int index, Clause clause) =>
        terms[index].Is(Roles.Wh)
        && (!terms[index].Is(Roles.Subordinator) || clause.Start == 0 || (index + 1 < clause.End && terms[index + 1].Is(Roles.Auxiliary)));

    /// <summary>"…; should my calendar object, take the next slot": an "if", and more follows it.</summary>
    private static bool IsCondition(List<Term> terms, int index) =>
        index > 0 && terms[index].Entry.Is(Roles.Conditional);

    /// <summary>"do I", "is Leo's": the verb before its subject; but not "do the shopping", "have lunch".</summary>
    private static bool Inverts(List<Term> terms, int index, int end)
    {
        if (!terms[index].Is(Roles.Auxiliary) || index + 1 >= end)
        {
            return false;
        }

        // "Have Ana Ruiz in for a talk" tells; "has Ana Ruiz called" asks.
        var next = terms[index + 1];
        if (next.Form == Form.Possessive && index > 0 && terms[index].Before == Pause.None && terms[index - 1].Is(Roles.When))
        {
            // "Saturday at ten is Leo's lesson": the time is what is told of.
            return false;
        }

        if (next.Entry == Lexicon.Name && terms[index].Is(Roles.Verb))
        {
            return false;
        }

        return next.Is(Subjects)
            || next.Form == Form.Possessive
            || (!terms[index].Is(Roles.Verb) && !next.Is(Roles.Verb | Roles.Command | Roles.Negator | Roles.Trait));
    }

    /// <summary>"When I get home, call …": the head stands behind the comma, or at the first ruling verb.</summary>
    private static int AfterSideClause(List<Term> terms, Clause clause)
    {
        var first = clause.Start;
        while (first < clause.End && terms[first].Is(Roles.Filler | Roles.Joiner))
        {
            first++;
        }

        if (first >= clause.End || !terms[first].Is(Roles.Subordinator)
            || (first + 1 < clause.End && terms[first].Is(Roles.Wh) && terms[first + 1].Is(Roles.Auxiliary)))
        {
            return clause.Start;
        }

        for (var i = first + 1; i < clause.End; i++)
        {
            if (terms[i].Before == Pause.Comma || terms[i].Is(Roles.Command))
            {
                return i;
            }
        }

        return clause.Start;
    }
}
