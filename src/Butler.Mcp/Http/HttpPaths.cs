namespace Butler.Mcp.Http;

/// <summary>The addresses of the server.</summary>
internal static class HttpPaths
{
    public const string Assistant = "/mcp";

    public const string World = "/mcp/episodes/{world}";

    public const string Episode = "/mcp/episodes/{world}/{handle}";

    public const string Episodes = "/episodes";

    public const string Scorecard = "/episodes/{id}/scorecard";

    /// <summary>What stands before the addresses of a world's environment.</summary>
    public const string Environments = "/envs/";

    public const string Health = "/health";

    public const string Version = "/version";
}
