// The suite still holds clients of 2025-11-25 to polling, which the SDK marks as obsolete.
#pragma warning disable MCP9006

using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>A call of one of the fixture's tools: what it tells on the way, what it asks, what it answers.</summary>
internal static class FixtureCall
{
    private const string LogLevel = "io.modelcontextprotocol/logLevel";

    // So long the suite wants between the news of a call.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async ValueTask<CallToolResult> RunAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        if (!FixtureFile.Tools.TryGetValue(request.Params?.Name ?? string.Empty, out var tool))
        {
            throw new McpProtocolException("There is no such tool.", McpErrorCode.InvalidParams);
        }

        if (tool["hangsUp"] is not null)
        {
            await request.EnablePollingAsync(Pause, cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }

        foreach (var notice in tool["notices"]?.AsArray() ?? [])
        {
            await TellAsync(request, notice!["method"]!.GetValue<string>(), notice["params"]!.DeepClone().AsObject(), cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }

        var values = (request.Params?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>()).ToDictionary(each => each.Key, each => each.Value.ToString());
        values["responses"] = FixtureRounds.Responses(request, tool, values);
        return FixtureFile.Read<CallToolResult>(tool["result"]!, values);
    }

    private static async Task TellAsync(RequestContext<CallToolRequestParams> request, string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        if (method == NotificationMethods.ProgressNotification)
        {
            if (request.JsonRpcRequest.Params?["_meta"]?["progressToken"] is not { } token)
            {
                return;
            }

            parameters["progressToken"] = token.DeepClone();
        }
        else if (IsModern(request) && request.JsonRpcRequest.Params?["_meta"]?[LogLevel] is null)
        {
            // Since 2026-07-28 nothing is logged to a client that does not ask for it with the request.
            return;
        }

        await request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellationToken);
    }

    private static bool IsModern(RequestContext<CallToolRequestParams> request) => request.JsonRpcRequest.Context?.ProtocolVersion == "2026-07-28";
}
