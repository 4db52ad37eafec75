namespace Butler.Environments.Language.Routing;

/// <summary>What a word says beside its neighbours, where that is more or less than it says alone.</summary>
internal static class ContextRules
{
    private const int NotesReach = 6;
    private const float TraitOfNobody = 0.5f;
    private const float Done = 0.3f;
    private const float OfNoun = 0.3f;

    private static AgentWeights MeetingRecord { get; } = new(6, 0, 0, 0, 0);
    private static AgentWeights Letter { get; } = new(0, 3, 0, 0, 0);
    private static AgentWeights OwnName { get; } = new(0, 0, 3, 0, 0);
    internal static AgentWeights FactAboutSomebody { get; } = new(0, 0, 1.6f, 0, 0);
    private static AgentWeights DetailOfSomebody { get; } = new(0, 0, 1f, 0, 0);
    private static AgentWeights SomebodyBeside { get; } = new(1, 0, 0, 0, 0);
    private static AgentWeights MailDetail { get; } = new(0, 0, 4, 0, 0);

    public static AgentWeights Weights(TodoReading todo, Clause clause, ClauseHead head, int index)
    {
        var term = todo.Terms[index];
        var weights = term.Entry.Weights;
        if (term.Is(Roles.Trait))
        {
            return index <= head.Index ? weights * TraitOfNobody : IsWish(todo, index) ? default : weights;
        }

        if (term.Is(Roles.Write) && weights.Habit >= RequestScorer.Ruling)
        {
            return SomebodyFollows(todo, clause.End, index) ? Letter : weights;
        }

        if (weights.None >= RequestScorer.Ruling && IsNoun(todo, clause, head, index))
        {
            return weights * OfNoun;
        }

        if (IsMailDetail(todo, clause, head, index))
        {
            return MailDetail;
        }

        if (IsSomebodysDoing(todo, head, index))
        {
            return FactAboutSomebody;
        }

        return IsDone(todo, head, index) ? weights * Done : weights + Extra(todo, clause, head, index, term);
    }

    /// <summary>"I want an evening without screens" asks for it; "Sam wants an answer" tells of Sam.</summary>
    private static bool IsWish(TodoReading todo, int index) =>
        todo.Terms[index - 1].Is(Roles.Self) && todo.Terms[index].Span.Of(todo.Text).StartsWith("want", StringComparison.OrdinalIgnoreCase);

    /// <summary>"a call on the tooling order": a verb's word that names a thing.</summary>
    private static bool IsNoun(TodoReading todo, Clause clause, ClauseHead head, int index) =>
        todo.Terms[index].Is(Roles.Command)
        && index > Math.Max(head.Index, clause.Start + 1)
        && !todo.Terms[index - 1].Is(Roles.Verb | Roles.Command | Roles.Joiner | Roles.Filler)
        && (todo.Terms[index - 1].Is(Roles.Determiner) || todo.Terms[index - 2].Is(Roles.Determiner));

    /// <summary>"I have answered it", "it was handed in": what has been done needs no doing.</summary>
    private static bool IsDone(TodoReading todo, ClauseHead head, int index) =>
        todo.Terms[index].Form == Form.Past && index > head.Index && todo.Terms[index - 1].Entry.Is(Roles.Past | Roles.Perfect);

    private static AgentWeights Extra(TodoReading todo, Clause clause, ClauseHead head, int index, Term term) => term switch
    {
        _ when term.Is(Roles.Notes) && MeetingFollows(todo, clause, index) => MeetingRecord,
        _ when term.Is(Roles.Write) && SomebodyFollows(todo, clause.End, index) => Letter,
        _ when term.Is(Roles.Introduction) && NameFollows(todo, clause, index) => OwnName,
        _ when term.Is(Roles.Companion) && SomebodyFollows(todo, clause.End, index) => SomebodyBeside,
        _ when term.Entry == Lexicon.Name && term.Form == Form.Possessive => DetailOfSomebody,
        _ when term.Entry == Lexicon.Unknown && IsThirdPerson(todo, index) && index > head.Index && todo.Terms[index - 1].Entry == Lexicon.Name => FactAboutSomebody,
        _ when term.Is(Roles.Auxiliary) && (IsSubject(todo, head, index - 1) || IsOwnDetail(todo, clause, index)) => FactAboutSomebody,
        _ => default,
    };

    private static bool IsThirdPerson(TodoReading todo, int index)
    {
        var span = todo.Terms[index].Span;
        return span.Length > 3 && todo.Text[span.End - 1] == 's' && todo.Text[span.End - 2] != 's' && todo.Terms[index].Before == Pause.None;
    }

    /// <summary>"The client is …" anywhere behind the head, "Henrik is …" at it.</summary>
    private static bool IsSubject(TodoReading todo, ClauseHead head, int index) =>
        index >= head.Index
        && ((todo.Terms[index].Entry == Lexicon.Unknown && index == head.Index)
            || todo.Terms[index].Entry == Lexicon.Name
            || (todo.Terms[index].Is(Roles.Person) && todo.Terms[index].Entry.Personal + todo.Terms[index].Entry.Professional > 0));

    /// <summary>"My locker code is 4-19", "our vet is Dr Sand": a thing of the user's, and a number or name for it.</summary>
    private static bool IsOwnDetail(TodoReading todo, Clause clause, int index)
    {
        if (!todo.Terms[clause.Start].Is(Roles.Owner) || todo.Terms[index].Is(Roles.Verb) || !todo.Terms[index].Is(Roles.Perfect))
        {
            return false;
        }

        for (var i = clause.Start + 1; i < index; i++)
        {
            if (todo.Terms[i].Is(Roles.Auxiliary | Roles.Command))
            {
                return false;
            }
        }

        for (var i = index + 1; i < clause.End; i++)
        {
            var first = todo.Text[todo.Terms[i].Span.Start];
            if (char.IsAsciiDigit(first) || (char.IsUpper(first) && !todo.Terms[i].Is(Roles.Self)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fatou reads", "the client emails": what somebody does, not what to do. "Client calls" are events.</summary>
    private static bool IsSomebodysDoing(TodoReading todo, ClauseHead head, int index) =>
        todo.Terms[index].Form == Form.Plural
        && todo.Terms[index].Is(Roles.Verb | Roles.Command)
        && todo.Terms[index].Entry.Weights.Meeting < RequestScorer.Ruling
        && IsSubject(todo, head, index - 1);

    /// <summary>"Ravi's e-mail is …", "save Ines' email ines@…": a detail to keep, not a mail to write.</summary>
    private static bool IsMailDetail(TodoReading todo, Clause clause, ClauseHead head, int index)
    {
        if (index <= clause.Start || index <= head.Index || todo.Terms[index].Entry.Weights.Email < RequestScorer.Ruling)
        {
            return false;
        }

        var next = index + 1;
        while (next < clause.End && todo.Terms[next].Is(Roles.Auxiliary))
        {
            next++;
        }

        return next < clause.End && todo.Terms[next].Entry == Lexicon.MailAddress && IsOwner(todo.Terms[index - 1]);
    }

    private static bool IsName(Term term) => term.Entry == Lexicon.Unknown || term.Entry == Lexicon.Name;

    private static bool IsOwner(Term term) => term.Form is Form.Possessive or Form.Plural || term.Is(Roles.Self | Roles.Person) || term.Entry == Lexicon.Unknown;

    private static bool MeetingFollows(TodoReading todo, Clause clause, int index)
    {
        for (var i = index + 1; i < clause.End && i <= index + NotesReach; i++)
        {
            if (todo.Terms[i].Entry.Weights.Meeting >= RequestScorer.Ruling)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"write to Ana", "tell my sister", "with the auditors"; not "tell me".</summary>
    internal static bool SomebodyFollows(TodoReading todo, int end, int index)
    {
        var next = index + 1;
        while (next < end && todo.Terms[next].Is(Roles.Filler | Roles.Owner | Roles.Determiner))
        {
            next++;
        }

        return next < end && !todo.Terms[next].Is(Roles.Self)
            && (todo.Terms[next].Is(Roles.Person) || todo.Terms[next].Entry == Lexicon.Unknown || todo.Terms[next].Form == Form.Possessive || IsBody(todo.Terms[next]));
    }

    /// <summary>"the warehouse", "the clinic": a word of work or private life that is neither an act nor a time.</summary>
    private static bool IsBody(Term term) =>
        term.Entry.Personal + term.Entry.Professional > 0 && !term.Is(Roles.Verb | Roles.Command | Roles.When) && term.Entry.Weights.None == 0;

    /// <summary>"I am Chidi", and nothing but a name behind it.</summary>
    private static bool NameFollows(TodoReading todo, Clause clause, int index)
    {
        var rest = clause.End - index - 1;
        return rest is 1 or 2 && IsName(todo.Terms[index + 1]) && IsName(todo.Terms[clause.End - 1]);
    }
}
