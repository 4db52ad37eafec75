namespace Butler.Mcp.Http;

/// <summary>The header names of MCP over HTTP.</summary>
internal static class McpHeaders
{
    public const string SessionId = "Mcp-Session-Id";

    public const string ProtocolVersion = "MCP-Protocol-Version";

    public const string LastEventId = "Last-Event-ID";

    public const string Method = "Mcp-Method";

    public const string Name = "Mcp-Name";

    /// <summary>Butler's own: the name of the episode that a session plays.</summary>
    public const string EpisodeId = "Butler-Episode-Id";
}
