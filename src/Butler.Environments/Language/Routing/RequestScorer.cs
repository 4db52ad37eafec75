namespace Butler.Environments.Language.Routing;

/// <summary>Weighs a clause that tells or asks Butler to act: the word that rules comes first, the rest is its content.</summary>
internal static class RequestScorer
{
    /// <summary>From this weight on a word decides what the clause is about.</summary>
    public const float Ruling = 2f;

    private const float UnderCommand = 0.15f;
    private const float UnderNoun = 0.3f;
    private const float UnderTopic = 0.35f;
    private const int LabelReach = 3;

    /// <returns>What rules the clause.</returns>
    public static Rule Score(TodoReading todo, Clause clause, ClauseHead head)
    {
        var (scope, topic, ruled, muted, contrast) = (1f, 1f, false, false, false);
        for (var i = clause.Start; i < clause.End; i++)
        {
            var term = todo.Terms[i];
            topic = term.Before == Pause.Colon ? 1f : topic;
            muted &= !(contrast && Contrast.EndsAt(todo.Terms, clause, i)) && !IsBehindSideClause(todo, clause, head, i);
            if (term.Is(Roles.Negator) && !SubjectBefore(todo, head, i))
            {
                contrast = (contrast || !muted) && Contrast.BeginsAt(todo.Terms, clause, i);
                muted = true;
            }

            if (muted || todo.IsMuted(i))
            {
                todo.Mute(i);
                continue;
            }

            var weights = ContextRules.Weights(todo, clause, head, i);
            todo.Weigh(i, weights * (term.Is(Roles.Anchor) && !ruled ? 1f : Math.Min(scope, topic)));
            if (weights.Largest >= Ruling && topic == 1f)
            {
                ruled |= term.Is(Roles.Command);
                scope = Math.Min(scope, term.Is(Roles.Command) ? UnderCommand : UnderNoun);
            }

            topic = term.Is(Roles.Topic) ? UnderTopic : topic;
            MuteName(todo, clause, i);
        }

        return ruled ? Rule.Command
            : head.IsRequest || (head.Index < clause.End && todo.Terms[head.Index].Is(Roles.Verb) && !todo.IsMuted(head.Index)) ? Rule.Verb
            : Rule.Nothing;
    }

    /// <summary>"The client doesn't want calls" states a fact; "don't call the client" takes the call back.</summary>
    private static bool SubjectBefore(TodoReading todo, ClauseHead head, int index)
    {
        var subject = index - 1;
        while (subject > head.Index && todo.Terms[subject].Is(Roles.Auxiliary))
        {
            subject--;
        }

        return index > head.Index
            && !todo.Terms[subject].Is(Roles.Opener | Roles.Filler | Roles.Verb | Roles.Command | Roles.When)
            && !todo.Terms[head.Index].Is(Roles.Verb | Roles.Command)
            && todo.WeightAt(subject).LargestActing < Ruling;
    }

    /// <summary>"So that Ana does not forget it, mail her": what the side clause denies is no refusal.</summary>
    private static bool IsBehindSideClause(TodoReading todo, Clause clause, ClauseHead head, int index) =>
        index > clause.Start && index <= head.Index && todo.Terms[index].Before == Pause.Comma;

    private static void MuteName(TodoReading todo, Clause clause, int index)
    {
        if (todo.Terms[index].Is(Roles.Label))
        {
            for (var i = index + 1; i < clause.End && i <= index + LabelReach && todo.Terms[i].Before == Pause.None; i++)
            {
                if (todo.Terms[i].Is(Roles.When | Roles.Preposition | Roles.Joiner))
                {
                    return;
                }

                todo.Mute(i);
            }
        }
    }
}
