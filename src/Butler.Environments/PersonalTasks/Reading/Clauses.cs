namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A stretch of a to-do between colons, dashes and full stops.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Before">What it is parted by from the clause before it.</param>
internal readonly record struct TodoClause(int Start, int End, Break Before);

/// <summary>Cuts a to-do into clauses.</summary>
internal static class Clauses
{
    /// <summary>So few words refer back to what stands before them: "hush about it".</summary>
    private const int Referring = 5;

    public static List<TodoClause> Of(TodoText text)
    {
        var clauses = new List<TodoClause>();
        for (var start = 0; start < text.Tokens.Count;)
        {
            var end = text.EndOfClause(start);
            clauses.Add(new TodoClause(start, end, text.Tokens[start].Before));
            start = end;
        }

        return clauses;
    }

    /// <summary>
    /// "My therapy is nobody's business": what a clause tells is for Butler alone, by its own words or by those that follow it
    /// in the same sentence ("It is my back; not a word about it").
    /// </summary>
    public static bool IsPrivate(TodoText text, List<TodoClause> clauses, int index)
    {
        var secret = Phrases.Default.Private;
        if (secret.IsIn(text.Tokens, clauses[index].Start, clauses[index].End))
        {
            return true;
        }

        return index + 1 < clauses.Count && clauses[index + 1] is { Before: Break.Dash or Break.Colon } next
            && next.End - next.Start <= Referring && secret.IsIn(text.Tokens, next.Start, next.End);
    }

    /// <summary>"I'll check it and send it myself": a sentence about what is to become of the mail or entry, not a part of it.</summary>
    public static bool IsMeta(TodoText text, TodoClause clause)
    {
        var phrases = Phrases.Default;
        if (phrases.Meta.IsIn(text.Tokens, clause.Start, clause.End))
        {
            return true;
        }

        for (var i = clause.Start; i < clause.End; i++)
        {
            if (phrases.Process.LengthAt(text.Tokens, i, clause.End) == 0)
            {
                continue;
            }

            for (var next = i + 1; next < clause.End && next <= i + 2; next++)
            {
                if (phrases.Objects.LengthAt(text.Tokens, next, clause.End) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
