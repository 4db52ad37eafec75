namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>What a reminder is to say: the to-do without the command, the times and the politeness.</summary>
internal static class LabelFinder
{
    private const int MostLetters = 200;

    public static string In(TodoText text)
    {
        var parts = new PartTrimmer(text, Phrases.Default.Remind).Parts(static _ => false);
        return Lines.Join(parts, MostLetters);
    }
}
