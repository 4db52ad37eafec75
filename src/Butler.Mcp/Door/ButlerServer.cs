using System.Reflection;
using Butler.Episodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>Makes an MCP server whose tools are those of a world.</summary>
public static class ButlerServer
{
    // So much of a name that does not exist is told back.
    private const int MostOfAName = 100;

    /// <summary>The version of this build.</summary>
    public static string Version { get; } =
        typeof(ButlerServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>What the server is to its SDK: who it is, how to begin, and the world's tools.</summary>
    /// <param name="world">The world.</param>
    /// <param name="session">The episode that is played.</param>
    /// <param name="instructions">How a client begins.</param>
    /// <param name="revealRewards">Whether each result carries its reward in <c>_meta</c>.</param>
    /// <param name="ledger">Keeps the calls of a client in their order where the transport does not; null where each call waits for the last.</param>
    /// <param name="errors">Where the operator reads what went wrong inside; null for nowhere.</param>
    public static McpServerOptions Options(
        IWorld world, EpisodeSession session, string instructions, bool revealRewards, RequestLedger? ledger = null, TextWriter? errors = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        errors ??= TextWriter.Null;
        var tools = world.Tools.ToDictionary(tool => tool.Name, tool => new WorldTool(tool, session, revealRewards, ledger, errors), StringComparer.Ordinal);
        var faults = new RequestFaults(errors);
        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "butler", Title = "Butler", Version = Version },
            ServerInstructions = instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Filters = { Message = { IncomingFilters = { RawArguments.KeepFilter, faults.IncomingFilter }, OutgoingFilters = { RequestFaults.OutgoingFilter } } },
            Handlers = new McpServerHandlers
            {
                // A tool collection would promise clients news of changes to a list that never changes.
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. tools.Values.Select(tool => tool.ProtocolTool)] }),
                CallToolHandler = (request, cancellationToken) => tools.TryGetValue(request.Params?.Name ?? string.Empty, out var tool)
                    ? tool.InvokeAsync(request, cancellationToken)
                    : throw new McpProtocolException(
                        $"There is no tool '{Shortened(request.Params?.Name)}'. There are {string.Join(", ", tools.Keys)}.", McpErrorCode.InvalidParams),
                SubscriptionsListenHandler = Subscriptions.GrantNoneAsync,
            },
        };
    }

    private static string? Shortened(string? name) => name?.Length > MostOfAName ? name[..MostOfAName] + "…" : name;
}
