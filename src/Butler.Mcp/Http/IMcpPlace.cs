using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>What is found behind an MCP address: the assistant, the episodes of a world, or one episode.</summary>
internal interface IMcpPlace
{
    /// <summary>Who is served how.</summary>
    PlaceMode Mode { get; }

    /// <summary>The server that answers requests which stand alone. Not asked for where there are only sessions.</summary>
    McpServerOptions Shared { get; }

    /// <summary>Prepares what a new session plays. Not asked for where there are no sessions.</summary>
    /// <param name="request">The request that opens the session.</param>
    /// <param name="seat">What the session plays.</param>
    /// <param name="refusal">Why there is none.</param>
    bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal);
}
