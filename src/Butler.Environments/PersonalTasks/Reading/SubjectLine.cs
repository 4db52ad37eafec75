namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Makes the subject line of a mail: its topic, and as much of the message's beginning as fits.</summary>
internal static class SubjectLine
{
    private const int MostLetters = 120;
    private const int ShortTopic = 60;

    /// <summary>The line, or null when the to-do says nothing of what the mail is about.</summary>
    public static string? Of(MessageReading reading)
    {
        var parts = new List<string>();
        if (reading.Topic is { } topic && reading.Message?.StartsWith(topic, StringComparison.OrdinalIgnoreCase) != true)
        {
            var comma = topic.IndexOf(',', StringComparison.Ordinal);
            parts.Add(comma > 0 && topic.Length > ShortTopic ? topic[..comma] : topic);
        }

        if (reading.Message is { } message)
        {
            parts.Add(Beginning(message));
        }

        var line = Lines.Join(parts, MostLetters).TrimEnd('.', ',', ' ');
        return line.Length == 0 ? null : line;
    }

    // The first sentence, and the next ones as long as they are short.
    private static string Beginning(string message)
    {
        var end = message.Length <= MostLetters ? message.Length : message.LastIndexOf(' ', MostLetters);
        return message[..(end <= 0 ? Math.Min(message.Length, MostLetters) : end)];
    }
}
