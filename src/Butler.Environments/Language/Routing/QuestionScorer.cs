namespace Butler.Environments.Language.Routing;

/// <summary>
/// Weighs a question. It is Butler's when it is about the user's own world (their mail, meetings, habits, people,
/// what was said and promised), and nobody's when it is about the world at large.
/// </summary>
internal static class QuestionScorer
{
    private const float GeneralKnowledge = 1f;
    private const float Own = 0.8f;
    private const float OwnedBySomebody = 1.4f;
    private const float Remembered = 1.2f;
    private const float OwnPast = 1.6f;
    private const float TraitAskedFor = 0.6f;

    /// <summary>"review", "plan": a verb that could mean anything says nothing in a question.</summary>
    private const float Telling = 1.5f;

    private const float NamedPerson = 2.4f;
    private const float Pronoun = 0.6f;

    /// <summary>What Ana Ruiz eats is no question about food.</summary>
    private const float NoneBesideName = 0.3f;

    /// <summary>The user's own health and family.</summary>
    private const float Private = 1.5f;
    private const float OwnLife = 0.8f;
    private const float Work = 0.4f;

    /// <summary>"the audit", "our audit": one that the user and Butler both know.</summary>
    private const float KnownWork = 1.8f;

    private const float WorkWord = 2f;
    private const float WorkNoun = 0.8f;
    private const int DeterminerReach = 3;

    public static void Score(TodoReading todo, Clause clause)
    {
        var known = false;
        var named = HasName(todo, clause) || IsOwnPast(todo, clause);
        for (var i = clause.Start; i < clause.End; i++)
        {
            var term = todo.Terms[i];
            var afterVerb = i > clause.Start && todo.Terms[i - 1].Is(Roles.Auxiliary);
            var said = term.Entry.Weights.LargestActing;
            var knowledge = (said >= Telling || !term.Is(Roles.Verb) ? said * (term.Is(Roles.Trait) ? TraitAskedFor : Own) : 0)
                + (term.Is(Roles.Recall) ? Remembered : 0)
                + OfWhom(term, afterVerb, i > clause.Start ? todo.Terms[i - 1] : default);
            if (!known && term.Entry.Professional >= WorkNoun && IsDefinite(todo, clause, i))
            {
                (knowledge, known) = (knowledge + KnownWork, true);
            }

            var none = (term.Entry.Weights.None * (named ? NoneBesideName : 1f)) + (i == clause.Start ? GeneralKnowledge : 0);
            todo.Weigh(i, new AgentWeights(0, 0, knowledge, 0, none));
        }
    }

    private static bool HasName(TodoReading todo, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (todo.Terms[i].Entry == Lexicon.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Where did we put …", "what did I pay …": what was done is Butler's to know, whatever it was done with.</summary>
    private static bool IsOwnPast(TodoReading todo, Clause clause)
    {
        for (var i = clause.Start + 1; i < clause.End; i++)
        {
            if (todo.Terms[i].Is(Roles.Self) && todo.Terms[i - 1].Is(Roles.Past))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDefinite(TodoReading todo, Clause clause, int index)
    {
        for (var i = index - 1; i >= clause.Start && i >= index - DeterminerReach; i--)
        {
            if (todo.Terms[i].Is(Roles.Determiner | Roles.Self))
            {
                return todo.Terms[i].Span.Of(todo.Text).ToLowerInvariant() is "the" or "our" or "my" or "this" or "that";
            }
        }

        return false;
    }

    /// <summary>How far a word places the question in the user's own world.</summary>
    private static float OfWhom(Term term, bool afterVerb, Term before) => term switch
    {
        _ when term.Entry == Lexicon.Name => NamedPerson,
        _ when term.Form == Form.Possessive && (term.Entry == Lexicon.Unknown || term.Is(Roles.Person)) => OwnedBySomebody,
        _ when term.Is(Roles.Self) => afterVerb && before.Is(Roles.Past) ? OwnPast : Own,
        _ when term.Is(Roles.Person) => term.Entry.Personal + term.Entry.Professional > 0 ? Own : Pronoun,
        _ when term.Entry == Lexicon.Unknown => afterVerb ? Own : 0,
        _ when term.Entry.Personal >= Private && term.Entry.Weights.None == 0 => OwnLife,
        _ => term.Entry.Professional >= WorkWord ? Work : 0,
    };
}
