using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>A response in <c>consequences.json</c>.</summary>
/// <param name="Favour">Who is asked to carry a piece of work.</param>
/// <param name="Escalates">Whether it passes the matter up.</param>
/// <param name="LaterAs">Another response of the event, whose later consequences follow from this one too.</param>
/// <param name="Effects">What comes of it.</param>
/// <param name="Without">What comes of it where the favour is a second one.</param>
internal sealed record ResponseEntry(
    string? Favour, bool Escalates, string? LaterAs, IReadOnlyList<ConsequenceEntry> Effects, IReadOnlyList<ConsequenceEntry>? Without);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, ResponseEntry>>))]
[JsonSerializable(typeof(WeekRules))]
internal sealed partial class ConsequenceFileJson : JsonSerializerContext
{
    /// <summary>Reads <c>consequences.json</c>: events, and for each its responses, in their order.</summary>
    public static Dictionary<string, Dictionary<string, ResponseEntry>> ReadConsequences()
    {
        using var stream = EmbeddedFile.Open("WorkLifeFirewall/Consequences/consequences.json");
        return JsonSerializer.Deserialize(stream, Default.DictionaryStringDictionaryStringResponseEntry) ?? throw new InvalidDataException("consequences.json is empty.");
    }

    /// <summary>Reads <c>rules.json</c>.</summary>
    public static WeekRules ReadRules()
    {
        using var stream = EmbeddedFile.Open("WorkLifeFirewall/Consequences/rules.json");
        return JsonSerializer.Deserialize(stream, Default.WeekRules) ?? throw new InvalidDataException("rules.json is empty.");
    }
}
