using Butler.Mcp.Http.Episodes;

namespace Butler.Mcp.Http;

/// <summary>What the server has for whatever is served at its first address.</summary>
/// <param name="File">Where episodes are logged; null for nowhere.</param>
/// <param name="Errors">Where the operator reads what went wrong inside.</param>
/// <param name="Ends">Cancelled when the server stops, so that streams of news can close.</param>
internal sealed record Premises(EpisodeFile? File, TextWriter Errors, CancellationToken Ends);
