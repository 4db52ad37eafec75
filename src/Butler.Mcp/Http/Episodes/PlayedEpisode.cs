using ModelContextProtocol.Server;

namespace Butler.Mcp.Http.Episodes;

/// <summary>An episode that somebody plays.</summary>
/// <param name="Record">What the trainer can know of it.</param>
/// <param name="Options">The server that plays it.</param>
/// <param name="LeaveAsync">Called once, when nobody plays it any more.</param>
internal sealed record PlayedEpisode(EpisodeRecord Record, McpServerOptions Options, Func<Task> LeaveAsync);
