using System.Diagnostics.CodeAnalysis;
using Butler.Episodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http.Episodes;

/// <summary>A world: each session that is opened here plays an episode of its own, which the query of the address names.</summary>
internal sealed class WorldPlace(IWorld world, EpisodeTable episodes) : IMcpPlace
{
    /// <inheritdoc/>
    public PlaceMode Mode => PlaceMode.Sessions;

    /// <inheritdoc/>
    public McpServerOptions Shared => throw new NotSupportedException("An episode is played in a session.");

    /// <inheritdoc/>
    public bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal)
    {
        seat = null;
        if (EpisodeQuery.TryRead(request.Query, world, [], out var reset, out refusal))
        {
            var episode = episodes.Begin(world, reset);
            seat = new Seat(episode.Options, episode.Record.Id, episode.LeaveAsync);
        }

        return seat is not null;
    }
}
