using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>What the suite wants to find on a server, as it stands in <c>fixture.json</c>.</summary>
internal static class FixtureFile
{
    private static readonly JsonNode Root = JsonNode.Parse(File.ReadAllText(Repository.Path("tests", "Butler.Mcp.Tests", "Conformance", "Fixture", "fixture.json")))!;

    public static IReadOnlyDictionary<string, JsonNode> Tools { get; } = ByKey("tools", "name");

    public static IReadOnlyDictionary<string, JsonNode> Prompts { get; } = ByKey("prompts", "name");

    public static IReadOnlyDictionary<string, JsonNode> Resources { get; } = ByKey("resources", "uri");

    public static IReadOnlyDictionary<string, JsonNode> Templates { get; } = ByKey("templates", "uriTemplate");

    /// <summary>A part of the file as the SDK has it; <c>{name}</c> in its texts stands for a value.</summary>
    public static T Read<T>(JsonNode part, IEnumerable<KeyValuePair<string, string>>? values = null) =>
        JsonSerializer.Deserialize<T>((values ?? []).Aggregate(part.ToJsonString(), Fill), McpJsonUtilities.DefaultOptions)!;

    private static string Fill(string text, KeyValuePair<string, string> value) =>
        text.Replace($"{{{value.Key}}}", JsonEncodedText.Encode(value.Value).ToString(), StringComparison.Ordinal);

    private static Dictionary<string, JsonNode> ByKey(string list, string key) =>
        Root[list]!.AsArray().ToDictionary(part => part![key]!.GetValue<string>(), part => part!, StringComparer.Ordinal);
}
