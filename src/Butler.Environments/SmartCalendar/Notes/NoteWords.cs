using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.SmartCalendar.Notes;

/// <summary>The words that a note is read by (<c>words.json</c>).</summary>
internal sealed record NoteWords
{
    /// <summary>What says that no time suits everybody.</summary>
    public required IReadOnlyList<string> None { get; init; }

    /// <summary>What takes back that a meeting takes place.</summary>
    public required IReadOnlyList<string> Doubt { get; init; }

    /// <summary>What says that a meeting takes place.</summary>
    public required IReadOnlyList<string> Takes { get; init; }

    /// <summary>Months from January on, in full; three letters of each will do.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Days of the week from Monday on.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    /// <summary>The words; read once.</summary>
    public static NoteWords Default { get; } = Load();

    private static NoteWords Load()
    {
        using var stream = EmbeddedFile.Open("SmartCalendar/Notes/words.json");
        return JsonSerializer.Deserialize(stream, NoteWordsJson.Default.NoteWords) ?? throw new InvalidDataException("words.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NoteWords))]
internal sealed partial class NoteWordsJson : JsonSerializerContext;
