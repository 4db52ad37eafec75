using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Door;

/// <summary>A refusal by the door itself, in the shape of the worlds' own.</summary>
public static class DoorRefusal
{
    /// <summary>The result that tells it.</summary>
    /// <param name="code">The refusal's name for programs.</param>
    /// <param name="reason">Why, and the way out.</param>
    /// <param name="last">The latest answer of the world, whose time is told again; or null.</param>
    public static CallToolResult Result(string code, string reason, ToolReply? last)
    {
        var content = new JsonObject { ["ok"] = false, ["code"] = code, ["reason"] = reason };
        if (last is not null && JsonNode.Parse(last.Content.ToJson()) is JsonObject answer)
        {
            content["now"] = answer["now"]?.DeepClone();
            content["remaining"] = answer["remaining"]?.DeepClone();
        }

        var text = content.ToJsonString();
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = text }],
            StructuredContent = JsonElement.Parse(text),
            IsError = true,
        };
    }
}
