namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>What a meeting is about: the to-do without people, times, politeness, the command and what is said for the case that the slot is taken.</summary>
internal static class TopicFinder
{
    private const int MostLetters = 120;

    /// <summary>The topic, or null when nothing is left.</summary>
    public static string? In(TodoText text)
    {
        var clauses = Clauses.Of(text);
        var parts = new PartTrimmer(text, Phrases.Default.Schedule).Parts(clause => IsFallback(text, clause) || IsLabel(text, clause) || (clauses.Count > 1 && IsOnlyMeta(text, clause)));
        var topic = Lines.Join(parts, MostLetters);
        return topic.Length == 0 ? null : topic;
    }

    /// <summary>"If that is taken, the next free slot before five": said for another case.</summary>
    public static bool IsFallback(TodoText text, TodoClause clause)
    {
        var hits = 0;
        for (var i = clause.Start; i < clause.End && hits < 2; i++)
        {
            hits += Phrases.Default.Fallback.LengthAt(text.Tokens, i, clause.End) > 0 ? 1 : 0;
        }

        return hits >= 2;
    }

    /// <summary>"Why:", "Agenda:".</summary>
    public static bool IsLabel(TodoText text, TodoClause clause) =>
        clause.End < text.Tokens.Count && text.Tokens[clause.End].Before == Break.Colon
        && Phrases.Default.Labels.LengthAt(text.Tokens, clause.Start, clause.End) == clause.End - clause.Start;

    private static bool IsOnlyMeta(TodoText text, TodoClause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return clause.Before == Break.Stop && clause.Start > 0 && Clauses.IsMeta(text, clause);
    }
}
