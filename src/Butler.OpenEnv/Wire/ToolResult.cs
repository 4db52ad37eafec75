using System.Text.Json;
using Butler.Episodes;

namespace Butler.OpenEnv.Wire;

/// <summary>A tool's answer in the shape that FastMCP gives it, which is what OpenEnv's clients read.</summary>
internal static class ToolResult
{
    private const int MostOfAName = 100;

    /// <summary>Whether a world has a tool of a name.</summary>
    public static bool IsTool(IWorld world, string name)
    {
        foreach (var tool in world.Tools)
        {
            if (tool.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a call of no tool is told.</summary>
    public static string Unknown(string tool) => $"Unknown tool: '{(tool.Length > MostOfAName ? tool[..MostOfAName] + "…" : tool)}'";

    /// <summary>Writes a step's reply into its buffer.</summary>
    public static void Prepare(Scratch scratch, EpisodeStep step)
    {
        var writer = scratch.To(scratch.Reply);
        (step.Reply ?? throw new InvalidOperationException("Every step has a reply.")).Content.WriteTo(writer);
        writer.Flush();
    }

    /// <summary>Writes the answer of a step.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The reply as JSON.</param>
    /// <param name="step">The step.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> text, EpisodeStep step)
    {
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
        writer.WriteBoolean("is_error", step.Reply!.IsError);
        writer.WriteEndObject();
    }
}
