using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>
/// Arguments of a tool call that are no JSON object. The SDK would fail on them before any tool is asked, so they are laid
/// aside for the world, which refuses them with a reason.
/// </summary>
internal static class RawArguments
{
    private const string Arguments = "arguments";
    private const string Key = "butler/raw-arguments";

    /// <summary>Lays them aside.</summary>
    public static McpMessageHandler KeepFilter(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall, Params: JsonObject parameters } request
            && parameters[Arguments] is { } arguments and not JsonObject)
        {
            request.Context ??= new JsonRpcMessageContext();
            request.Context.Items ??= new Dictionary<string, object?>();
            request.Context.Items[Key] = JsonElement.Parse(arguments.ToJsonString());
            parameters.Remove(Arguments);
        }

        return next(context, cancellationToken);
    };

    /// <summary>What was laid aside of a call; null when its arguments are an object or absent.</summary>
    public static JsonElement? Of(JsonRpcRequest request) =>
        request.Context?.Items?.TryGetValue(Key, out var arguments) == true ? (JsonElement?)arguments : null;
}
