namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Knows the record of a meeting: several sentences, of which one of the first says that they are notes or are to be filed.</summary>
internal static class RecordFinder
{
    /// <summary>Fewer sentences are a fact or a request; notes have a heading and points.</summary>
    private const int FewestSentences = 4;

    /// <summary>How far the heading may reach.</summary>
    private const int Heading = 3;

    public static bool IsRecord(TodoText text)
    {
        var clauses = Clauses.Of(text);
        var sentences = clauses.Count(clause => clause.Before is Break.Stop or Break.Dash);
        return sentences >= FewestSentences && clauses.Take(Heading).Any(clause => Phrases.Default.Record.IsIn(text.Tokens, clause.Start, clause.End));
    }
}
