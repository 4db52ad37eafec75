using System.Text.Json;
using Butler.Episodes;

namespace Butler.OpenEnv.Wire;

/// <summary>A tool's answer in the shape that FastMCP gives it, which is what OpenEnv's clients read.</summary>
internal static class ToolResult
{
    private const int MostOfAName = 100;

    /// <summary>What a call of no tool is told.</summary>
    public static string Unknown(string tool) => $"Unknown tool: '{(tool.Length > MostOfAName ? tool[..MostOfAName] + "…" : tool)}'";

    /// <summary>Writes the answer of a step.</summary>
    public static void Write(Utf8JsonWriter writer, EpisodeStep step)
    {
        var reply = step.Reply ?? throw new InvalidOperationException("Every step has a reply.");
        var text = reply.Content.ToJson();
        writer.WriteStartObject();
        writer.WriteStartArray("content");
        writer.WriteStartObject();
        writer.WriteString("type", "text");
        writer.WriteString("text", text);
        writer.WriteNull("annotations");
        writer.WriteNull("meta");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WritePropertyName("structured_content");
        writer.WriteRawValue(text, skipInputValidation: true);
        writer.WriteNull("meta");
        writer.WritePropertyName("data");
        writer.WriteRawValue(text, skipInputValidation: true);
        writer.WriteBoolean("is_error", reply.IsError);
        writer.WriteEndObject();
    }
}
