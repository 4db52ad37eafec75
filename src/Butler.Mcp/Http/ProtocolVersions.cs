namespace Butler.Mcp.Http;

/// <summary>The revisions of MCP: with a session that <c>initialize</c> opens, or with everything in each request.</summary>
internal static class ProtocolVersions
{
    /// <summary>The revisions that open a session with <c>initialize</c>.</summary>
    public static IReadOnlyList<string> WithSession { get; } = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    /// <summary>The revisions that have no sessions over HTTP.</summary>
    public static IReadOnlyList<string> WithoutSession { get; } = ["2026-07-28"];

    /// <summary>Whether a version is one that this server speaks.</summary>
    public static bool IsKnown(string version) => WithSession.Contains(version) || WithoutSession.Contains(version);

    /// <summary>Whether requests of this version stand alone.</summary>
    public static bool StandsAlone(string? version) => version is not null && WithoutSession.Contains(version);
}
