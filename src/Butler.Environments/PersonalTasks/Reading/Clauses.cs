namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A stretch of a to-do between colons, dashes and full stops.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Before">What it is parted by from the clause before it.</param>
internal readonly record struct TodoClause(int Start, int End, Break Before);

/// <summary>Cuts a to-do into clauses.</summary>
internal static class Clauses
{
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
