using System.Text.Json;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>The words that mark what a to-do's parts are (<c>markers.json</c>), all in lower case; earlier ones win.</summary>
public sealed record Markers
{
    /// <summary>After these a mail's message begins.</summary>
    public required IReadOnlyList<string> Message { get; init; }

    /// <summary>After these the topic of a meeting or mail begins.</summary>
    public required IReadOnlyList<string> Topic { get; init; }

    /// <summary>Before these a topic ends.</summary>
    public required IReadOnlyList<string> TopicEnds { get; init; }

    /// <summary>These are the command around a reminder's label.</summary>
    public required IReadOnlyList<string> Label { get; init; }

    /// <summary>These are left off at the ends of a label.</summary>
    public required IReadOnlyList<string> LabelTrims { get; init; }

    /// <summary>A sentence with one of these speaks to Butler and is no part of a message.</summary>
    public required IReadOnlyList<string> Meta { get; init; }

    /// <summary>The words with which the writer of notes takes something on.</summary>
    public required IReadOnlyList<string> OwnAction { get; init; }

    /// <summary>The phrases that ask what lies on the desk: <c>queue</c>, <c>inbox</c>, <c>day</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Desk { get; init; }

    /// <summary>The words that ask for a draft and not for a mail to go out.</summary>
    public required IReadOnlyList<string> Draft { get; init; }

    /// <summary>The words that ask for a tone.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Tones { get; init; }

    /// <summary>The words that tell a fact's category; a fact without one is about a person named in it, or about the user.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Categories { get; init; }

    /// <summary>The markers of this build.</summary>
    public static Markers Default { get; } = Load();

    private static Markers Load()
    {
        using var stream = EmbeddedFile.Open("PersonalTasks/Reading/markers.json");
        return JsonSerializer.Deserialize(stream, ReadingJson.Default.Markers)
            ?? throw new InvalidDataException("markers.json is empty.");
    }
}
