namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Tells whether a to-do about mail asks for a draft to look at, and not for a mail to go out.</summary>
public static class DraftWords
{
    /// <summary>Whether words that ask for a draft stand in the text.</summary>
    public static bool AreIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = TodoText.Cut(text, [], []);
        return Phrases.Default.Draft.IsIn(cut.Tokens, 0, cut.Tokens.Count);
    }
}
