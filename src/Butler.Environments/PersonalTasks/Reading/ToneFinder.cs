namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>The tone that a to-do about mail asks for.</summary>
internal static class ToneFinder
{
    /// <summary><c>brief</c>, <c>casual</c>, <c>professional</c>, or null; only what stands outside the message counts.</summary>
    public static string? In(TodoText text, IReadOnlyList<TodoClause> command)
    {
        foreach (var (tone, words) in Phrases.Default.Tones)
        {
            foreach (var clause in command)
            {
                if (words.IsIn(text.Tokens, clause.Start, clause.End))
                {
                    return tone;
                }
            }
        }

        return null;
    }
}
