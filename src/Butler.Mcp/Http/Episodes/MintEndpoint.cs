using System.Text.Json;
using Butler.Environments;
using Butler.OpenEnv.Http;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http.Episodes;

/// <summary>Makes an address for one episode.</summary>
internal sealed class MintEndpoint(EpisodeTable episodes, MintedTable minted, Rooms rooms)
{
    private const string WorldName = "world";

    /// <summary>Begins the episode that the query names, and answers with its address.</summary>
    public Task PostAsync(HttpContext context)
    {
        if (context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            return Wrong("The query says which episode is meant, and the body stays empty: POST /episodes?world=butler&seed=7").WriteAsync(context);
        }

        var name = context.Request.Query[WorldName].ToString();
        if (Worlds.Find(name) is not { } world)
        {
            return Wrong($"The query has to say world=NAME. There is {Names()}.").WriteAsync(context);
        }

        if (!EpisodeQuery.TryRead(context.Request.Query, world, [WorldName], out var reset, out var refusal) || (refusal = rooms.Take(context.Response)) is not null)
        {
            return refusal.WriteAsync(context);
        }

        var episode = minted.Mint(episodes.Begin(world, reset));
        var path = $"{HttpPaths.Assistant}/episodes/{world.Name}/{episode.Handle}";
        var url = $"{context.Request.Scheme}://{context.Request.Host}{path}";
        context.Response.Headers.Location = url;
        return JsonAnswer.WriteObjectAsync(context, StatusCodes.Status201Created, writer => Describe(writer, episode, url));
    }

    /// <summary>The worlds there are, for whoever named another.</summary>
    public static string Names() => string.Join(", ", Worlds.All.Select(world => world.Name));

    private static HttpRefusal Wrong(string reason) => HttpRefusal.Of(StatusCodes.Status400BadRequest, reason);

    private static void Describe(Utf8JsonWriter writer, MintedEpisode minted, string url)
    {
        writer.WriteString("url", url);
        TrainerEndpoint.Describe(writer, minted.Episode.Record);
    }
}
