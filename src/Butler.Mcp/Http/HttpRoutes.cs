using System.Collections.Frozen;
using Butler.Environments;
using Butler.Episodes;
using Butler.Mcp.Door;
using Butler.Mcp.Http.Episodes;
using Butler.Mcp.Http.Trainers;
using Butler.OpenEnv;
using Butler.OpenEnv.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Butler.Mcp.Http;

/// <summary>Which address leads where.</summary>
internal sealed class HttpRoutes(
    McpEndpoint mcp, IMcpPlace assistant, EpisodeTable episodes, MintedTable minted, MintEndpoint mint, TrainerEndpoint trainer, OpenEnvRoutes environments, IWorld rootWorld)
{
    private static readonly HttpRefusal NoWorld = HttpRefusal.Of(StatusCodes.Status404NotFound, $"There is no such world. There is {MintEndpoint.Names()}.");

    private static readonly HttpRefusal NoEpisode = HttpRefusal.Of(
        StatusCodes.Status404NotFound, "There is no such episode, or no longer. POST /episodes makes an address for a new one.");

    private readonly FrozenDictionary<string, WorldPlace> _worlds = Worlds.All.ToFrozenDictionary(world => world.Name, world => new WorldPlace(world, episodes), StringComparer.Ordinal);

    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        var rpc = environments.Rpc(rootWorld);
        app.MapPost(HttpPaths.Assistant, context => Dialect.IsOpenEnv(context.Request) ? rpc.Post(context) : mcp.PostAsync(context, assistant));
        app.MapGet(HttpPaths.Assistant, context => context.WebSockets.IsWebSocketRequest ? rpc.Socket(context) : mcp.GetAsync(context, assistant));
        app.MapDelete(HttpPaths.Assistant, context => mcp.DeleteAsync(context, assistant));
        app.MapPost(HttpPaths.World, context => AtWorldAsync(context, mcp.PostAsync));
        app.MapGet(HttpPaths.World, context => AtWorldAsync(context, mcp.GetAsync));
        app.MapDelete(HttpPaths.World, context => AtWorldAsync(context, mcp.DeleteAsync));
        app.MapPost(HttpPaths.Episode, context => AtEpisodeAsync(context, episode => mcp.PostAsync(context, episode)));
        app.MapDelete(HttpPaths.Episode, context => AtEpisodeAsync(context, minted.CloseAsync));
        app.MapPost(HttpPaths.Episodes, mint.PostAsync);
        app.MapGet(HttpPaths.Episodes, trainer.ListAsync);
        app.MapGet(HttpPaths.Scorecard, trainer.ScorecardAsync);
        app.MapGet(HttpPaths.Version, VersionAsync);
        environments.Map(app, rootWorld, prefix: string.Empty, hasMcp: true);
        foreach (var world in Worlds.All)
        {
            environments.Map(app, world, HttpPaths.Environments + world.Name, hasMcp: false);
        }
    }

    private static string? Part(HttpContext context, string name) => (string?)context.Request.RouteValues[name];

    private static Task VersionAsync(HttpContext context) => JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer =>
    {
        writer.WriteString("name", "butler");
        writer.WriteString("version", ButlerServer.Version);
        writer.WriteStartArray("protocol_versions");
        foreach (var version in ProtocolVersions.WithSession.Concat(ProtocolVersions.WithoutSession))
        {
            writer.WriteStringValue(version);
        }

        writer.WriteEndArray();
    });

    private Task AtWorldAsync(HttpContext context, Func<HttpContext, IMcpPlace, Task> serve) =>
        Part(context, "world") is not { } name || !_worlds.TryGetValue(name, out var place) ? NoWorld.WriteAsync(context)
        : EpisodeQuery.CheckNames(context.Request.Query, EpisodeQuery.Names) is { } wrong ? wrong.WriteAsync(context)
        : serve(context, place);

    private async Task AtEpisodeAsync(HttpContext context, Func<MintedEpisode, Task> serve)
    {
        if (EpisodeQuery.CheckNames(context.Request.Query, []) is { } wrong)
        {
            await wrong.WriteAsync(context);
            return;
        }

        if (minted.TryUse(Part(context, "world") ?? string.Empty, Part(context, "handle") ?? string.Empty) is not { } episode)
        {
            await NoEpisode.WriteAsync(context);
            return;
        }

        try
        {
            context.Response.Headers[McpHeaders.EpisodeId] = episode.Episode.Record.Id;
            await serve(episode);
        }
        finally
        {
            episode.Usage.End();
        }
    }
}
