using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>What is good manners in a reply to one event.</summary>
/// <param name="IsFormal">Whether a client or a manager reads it, so that slang is out of place.</param>
/// <param name="Lengths">Words: too short below the first, right from the second to the third, too long from the fourth on.</param>
/// <param name="Need">What shows that the other's need is seen.</param>
/// <param name="Parts">Response to the parts that nobody expects of it: who says nothing offers no next step.</param>
internal sealed record EventManners(bool IsFormal, IReadOnlyList<int> Lengths, ConceptSet Need, IReadOnlyDictionary<string, IReadOnlyList<string>> Parts)
{
    private static readonly QualityFile File = ReadingFiles.Read("Quality.quality.json", ReplyQualityJson.Default.QualityFile);

    /// <summary>The manners by event; read once.</summary>
    public static FrozenDictionary<string, EventManners> All { get; } = File.Events.ToFrozenDictionary(
        pair => pair.Key,
        pair => new EventManners(pair.Value.Formal, File.Lengths[pair.Value.Channel], ReplyLexicon.Default.Concept(pair.Value.Need), pair.Value.Without ?? new Dictionary<string, IReadOnlyList<string>>()),
        StringComparer.Ordinal);

    /// <summary>What each check is worth, in thousandths.</summary>
    public static IReadOnlyDictionary<string, int> Worths => File.Worths;
}

/// <summary>The manners as they stand in <c>quality.json</c>.</summary>
internal sealed record QualityFile
{
    /// <summary>Check to its worth in thousandths; together 1,000.</summary>
    public required IReadOnlyDictionary<string, int> Worths { get; init; }

    /// <summary>Channel to its lengths in words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Lengths { get; init; }

    public required IReadOnlyDictionary<string, MannersFile> Events { get; init; }
}

/// <summary>The manners of one event.</summary>
internal sealed record MannersFile
{
    public required string Channel { get; init; }

    public required bool Formal { get; init; }

    /// <summary>The concept that shows that the other's need is seen.</summary>
    public required string Need { get; init; }

    /// <summary>Response to the checks that nobody expects of it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Without { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(QualityFile))]
internal sealed partial class ReplyQualityJson : JsonSerializerContext;
