namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Tells whether a to-do about mail asks for a draft to look at, and not for a mail to go out.</summary>
public static class DraftWords
{
    private static readonly char[] Blanks = [' ', ',', '.', ';', ':', '!', '?', '\n', '\t'];

    /// <summary>Whether one of the words that ask for a draft stands in the text.</summary>
    public static bool AreIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToLowerInvariant().Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Any(Markers.Default.Draft.Contains);
    }
}
