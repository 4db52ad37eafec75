using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>What one session plays. It lives as long as the session.</summary>
/// <param name="Options">The session's server.</param>
/// <param name="EpisodeId">The episode's name for the trainer; null for the assistant.</param>
/// <param name="LeaveAsync">Called once, when the session is over.</param>
internal sealed record Seat(McpServerOptions Options, string? EpisodeId, Func<Task> LeaveAsync);
