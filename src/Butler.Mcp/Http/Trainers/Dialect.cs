using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http.Trainers;

/// <summary>Tells the two dialects apart that are spoken at <c>/mcp</c>.</summary>
internal static class Dialect
{
    private const string Events = "text/event-stream";

    /// <summary>
    /// Whether a POST is in OpenEnv's own dialect. An MCP client has to say that it takes events, or names its session or its revision;
    /// who says nothing of the kind and takes whatever comes is a trainer.
    /// </summary>
    public static bool IsOpenEnv(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return !request.Headers.ContainsKey(McpHeaders.SessionId)
            && !request.Headers.ContainsKey(McpHeaders.ProtocolVersion)
            && !accept.Contains(Events, StringComparison.OrdinalIgnoreCase)
            && (accept.Length == 0 || accept.Contains("*/*", StringComparison.Ordinal));
    }
}
