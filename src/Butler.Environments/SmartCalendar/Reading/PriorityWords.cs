using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.SmartCalendar.Reading;

/// <summary>The words that a request's priority is read by (<c>words.json</c>).</summary>
internal sealed record PriorityWords
{
    /// <summary>What makes it high.</summary>
    public required IReadOnlyList<string> High { get; init; }

    /// <summary>What makes it low.</summary>
    public required IReadOnlyList<string> Low { get; init; }

    /// <summary>What holds such a word and does not make it high.</summary>
    public required IReadOnlyList<string> NotHigh { get; init; }

    /// <summary>The words; read once.</summary>
    public static PriorityWords Default { get; } = Load();

    private static PriorityWords Load()
    {
        using var stream = EmbeddedFile.Open("SmartCalendar/Reading/words.json");
        return JsonSerializer.Deserialize(stream, PriorityWordsJson.Default.PriorityWords) ?? throw new InvalidDataException("words.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PriorityWords))]
internal sealed partial class PriorityWordsJson : JsonSerializerContext;
