using System.Reflection;
using Butler.Episodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>Makes an MCP server whose tools are those of a world.</summary>
public static class ButlerServer
{
    /// <summary>The version of this build.</summary>
    public static string Version { get; } =
        typeof(ButlerServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>What the server is to its SDK: who it is, how to begin, and the world's tools.</summary>
    /// <param name="world">The world.</param>
    /// <param name="session">The episode that is played.</param>
    /// <param name="instructions">How a client begins.</param>
    /// <param name="revealRewards">Whether each result carries its reward in <c>_meta</c>.</param>
    /// <param name="ledger">Keeps the calls of a client in their order where the transport does not; null where each call waits for the last.</param>
    public static McpServerOptions Options(IWorld world, EpisodeSession session, string instructions, bool revealRewards, RequestLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var contract in world.Tools)
        {
            tools.Add(new WorldTool(contract, session, revealRewards, ledger));
        }

        var names = string.Join(", ", world.Tools.Select(tool => tool.Name));
        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "butler", Title = "Butler", Version = Version },
            ServerInstructions = instructions,
            ToolCollection = tools,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                // Reached only by a name that is none of the tools.
                CallToolHandler = (request, _) => throw new McpProtocolException(
                    $"There is no tool '{request.Params?.Name}'. There are {names}.", McpErrorCode.InvalidParams),
            },
        };
    }
}
