using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Episodes.Tools;

namespace Butler.Environments.PersonalTasks;

/// <summary>The content of <c>tools.json</c>: every tool, and the one shape of every answer.</summary>
/// <param name="Tools">The tools in the order in which they are listed.</param>
/// <param name="Output">JSON Schema of the answers.</param>
internal sealed record ToolFile(IReadOnlyList<ToolEntry> Tools, JsonElement Output);

/// <summary>A tool in <c>tools.json</c>.</summary>
internal sealed record ToolEntry(string Name, string Title, string Description, ToolAnnotations Annotations, JsonElement Input);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ToolFile))]
internal sealed partial class ToolFileJson : JsonSerializerContext;
