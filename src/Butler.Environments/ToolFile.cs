using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Episodes.Tools;

namespace Butler.Environments;

/// <summary>The content of a world's <c>tools.json</c>: every tool, and the one shape of every answer.</summary>
/// <param name="Tools">The tools in the order in which they are listed.</param>
/// <param name="Output">JSON Schema of the answers.</param>
internal sealed record ToolFile(IReadOnlyList<ToolEntry> Tools, JsonElement Output)
{
    /// <summary>Reads the tools of a world.</summary>
    /// <param name="path">The file's path in the project, with forward slashes.</param>
    public static IReadOnlyList<ToolContract> Read(string path)
    {
        using var stream = EmbeddedFile.Open(path);
        var file = JsonSerializer.Deserialize(stream, ToolFileJson.Default.ToolFile) ?? throw new InvalidDataException($"{path} is empty.");
        return
        [
            .. file.Tools.Select(tool => new ToolContract
            {
                Name = tool.Name,
                Title = tool.Title,
                Description = tool.Description,
                InputSchema = tool.Input,
                OutputSchema = file.Output,
                Annotations = tool.Annotations,
            }),
        ];
    }
}

/// <summary>A tool in <c>tools.json</c>.</summary>
internal sealed record ToolEntry(string Name, string Title, string Description, ToolAnnotations Annotations, JsonElement Input);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ToolFile))]
internal sealed partial class ToolFileJson : JsonSerializerContext;
