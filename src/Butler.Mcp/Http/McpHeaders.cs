namespace Butler.Mcp.Http;

/// <summary>The header names of MCP over HTTP, and Butler's own.</summary>
internal static class McpHeaders
{
    public const string SessionId = "Mcp-Session-Id";

    public const string ProtocolVersion = "MCP-Protocol-Version";

    public const string LastEventId = "Last-Event-ID";

    public const string Method = "Mcp-Method";

    public const string Name = "Mcp-Name";

    /// <summary>Butler's own: the name of the episode that a session plays.</summary>
    public const string EpisodeId = "Butler-Episode-Id";

    /// <summary>Butler's own: the trainer's token, beside whatever token the client has.</summary>
    public const string TrainerToken = "Butler-Trainer-Token";

    /// <summary>Butler's own: <c>hide</c> leaves the rewards out though they would be shown.</summary>
    public const string Rewards = "Butler-Rewards";
}
