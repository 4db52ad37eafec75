namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Knows what in a to-do about mail is for Butler alone and not for the mail.</summary>
/// <param name="text">The to-do.</param>
/// <param name="clauses">Its clauses.</param>
/// <param name="toWork">Whether the mail goes to people whom the user knows through work.</param>
internal sealed class PrivateClauses(TodoText text, IReadOnlyList<TodoClause> clauses, bool toWork)
{
    /// <summary>So few words refer back to what stands before them: "not a word about it".</summary>
    private const int Referring = 5;

    // What doctors call things, whatever they are.
    private static readonly string[] MedicalEndings = ["itis", "algia", "osis", "aemia", "therapy", "pathy", "ectomy", "phobia", "plasty", "scopy"];

    private readonly Phrases _phrases = Phrases.Default;

    /// <summary>
    /// Whether a clause is not to be told: it says so itself, the words behind it in its sentence do ("It is my back; not a word about
    /// it"), or it has to do with health, family or money and either is kept secret in any words or would go to work. What stands in
    /// the command itself ("tell my manager that I am in hospital") is meant to be told.
    /// </summary>
    public bool Has(int index)
    {
        var clause = clauses[index];
        return Says(_phrases.Private, clause)
            || (IsSensitive(clause) && index != Command() && (toWork || (Says(_phrases.Secrecy, clause) && Says(_phrases.Telling, clause))))
            || (index + 1 < clauses.Count && clauses[index + 1] is { Before: Break.Dash or Break.Colon } next
                && next.End - next.Start <= Referring && Says(_phrases.Private, next));
    }

    // The command stands in the first clause that is about mail.
    private int Command()
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (Says(_phrases.MailCore, clauses[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private bool Says(PhraseList phrases, TodoClause clause) => phrases.IsIn(text.Tokens, clause.Start, clause.End);

    private bool IsSensitive(TodoClause clause)
    {
        if (Says(_phrases.Sensitive, clause))
        {
            return true;
        }

        for (var at = clause.Start; at < clause.End; at++)
        {
            var span = text.Tokens[at].Span;
            var word = text.Text.AsSpan(span.Start, span.Length);
            foreach (var ending in MedicalEndings)
            {
                if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
