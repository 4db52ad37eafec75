using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>The people, zones and sentences of one split (<c>Data/SPLIT.json</c>).</summary>
internal sealed record SplitWording
{
    private static readonly ConcurrentDictionary<string, SplitWording> Loaded = new(StringComparer.Ordinal);

    /// <summary>First names; everybody in an episode has another.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>IANA ids of zones.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>What meetings are about.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>How lengths are said, by their minutes.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lengths { get; init; }

    /// <summary>How a time of a day is said.</summary>
    public required IReadOnlyList<string> Moments { get; init; }

    /// <summary>How a day is said.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>Whether the clock has twelve hours.</summary>
    public bool TwelveHours { get; init; }

    /// <summary>The sentences by what they say.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences { get; init; }

    /// <summary>The wording of a split; read once.</summary>
    public static SplitWording Of(string split) => Loaded.GetOrAdd(split, static name =>
    {
        using var stream = EmbeddedFile.Open($"SmartCalendar/Scenarios/Data/{name}.json");
        return JsonSerializer.Deserialize(stream, SplitWordingJson.Default.SplitWording) ?? throw new InvalidDataException($"{name}.json is empty.");
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SplitWording))]
internal sealed partial class SplitWordingJson : JsonSerializerContext;
