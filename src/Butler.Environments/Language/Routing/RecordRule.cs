namespace Butler.Environments.Language.Routing;

/// <summary>
/// Notes of a meeting to be filed: several sentences, of which one of the outer ones says that they are notes or asks to keep them.
/// What the sentences between tell people to do is what was agreed, and no command.
/// </summary>
internal static class RecordRule
{
    private const int FewestSentences = 4;
    private const float Keeping = 1.6f;
    private const float MoreThanAll = 1.5f;

    public static AgentWeights Apply(AgentWeights sum, TodoReading todo) =>
        IsRecord(todo) ? sum with { Meeting = sum.Meeting + ((sum.Largest - sum.Meeting) * MoreThanAll) + RequestScorer.Ruling } : sum;

    private static bool IsRecord(TodoReading todo)
    {
        var (sentences, kept) = (1, false);
        var last = LastSentence(todo.Terms);
        for (var i = 0; i < todo.Terms.Count; i++)
        {
            var term = todo.Terms[i];
            sentences += i > 0 && term.Before == Pause.Stop ? 1 : 0;
            if (IsMailToWrite(todo, i))
            {
                return false;
            }

            kept |= (sentences <= 2 || i >= last) && !todo.IsMuted(i)
                && (term.Is(Roles.Notes) || (term.Entry.Weights.Knowledge >= Keeping && !term.Is(Roles.Trait) && term.Is(Roles.Verb | Roles.Command | Roles.Anchor)));
        }

        return kept && sentences >= FewestSentences;
    }

    private static int LastSentence(List<Term> terms)
    {
        for (var i = terms.Count - 1; i > 0; i--)
        {
            if (terms[i].Before == Pause.Stop)
            {
                return i;
            }
        }

        return terms.Count;
    }

    /// <summary>"The minutes have come. Draft a reply": a sentence that opens with mail is a command after all.</summary>
    private static bool IsMailToWrite(TodoReading todo, int index) =>
        todo.Terms[index].Entry.Weights.Email >= RequestScorer.Ruling
        && todo.Terms[index].Is(Roles.Command)
        && todo.Terms[index].Form == Form.Plain
        && (index == 0 || todo.Terms[index].Before == Pause.Stop);
}
