using System.Text.Json;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>The phrases that ask what lies on the desk, and those with which a writer takes something on (<c>desk_phrases.json</c>), in lower case.</summary>
public sealed record DeskPhrases
{
    /// <summary>They ask for the queue.</summary>
    public required IReadOnlyList<string> Queue { get; init; }

    /// <summary>They ask for the inbox.</summary>
    public required IReadOnlyList<string> Inbox { get; init; }

    /// <summary>They ask for the day.</summary>
    public required IReadOnlyList<string> Day { get; init; }

    /// <summary>With them the writer of notes takes something on.</summary>
    public required IReadOnlyList<string> OwnAction { get; init; }

    /// <summary>The phrases of this build.</summary>
    public static DeskPhrases Default { get; } = Load();

    private static DeskPhrases Load()
    {
        using var stream = EmbeddedFile.Open("PersonalTasks/Reading/desk_phrases.json");
        return JsonSerializer.Deserialize(stream, ReadingJson.Default.DeskPhrases) ?? throw new InvalidDataException("desk_phrases.json is empty.");
    }
}
