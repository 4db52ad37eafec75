using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http.Episodes;

/// <summary>
/// An episode with an address of its own, for clients that cannot keep a session, and for revisions that have none. The handle
/// in the address is as good as a key to the episode.
/// </summary>
internal sealed class MintedEpisode(string handle, PlayedEpisode episode, TimeProvider time) : IMcpPlace
{
    /// <summary>The part of the address that nobody can guess.</summary>
    public string Handle => handle;

    /// <summary>The episode.</summary>
    public PlayedEpisode Episode => episode;

    /// <summary>Who uses it, and since when nobody does.</summary>
    public Usage Usage { get; } = new(time);

    /// <inheritdoc/>
    public PlaceMode Mode => PlaceMode.Requests;

    /// <inheritdoc/>
    public McpServerOptions Shared => episode.Options;

    /// <inheritdoc/>
    public bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal) =>
        throw new NotSupportedException("There are no sessions at the address of an episode.");
}
