using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Door;

/// <summary>A refusal by the door itself, in the shape of the worlds' own.</summary>
public static class Refusal
{
    /// <summary>The result that tells it.</summary>
    public static CallToolResult Result(string code, string reason)
    {
        var content = new JsonObject { ["ok"] = false, ["code"] = code, ["reason"] = reason };
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = content.ToJsonString() }],
            IsError = true,
        };
    }
}
