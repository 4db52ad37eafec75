using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;
using Butler.Mcp.Door;
using Butler.Training.Policies;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Demo;

/// <summary>Plays an episode the way a client does: a real MCP server and the SDK's own client, with two pipes between them.</summary>
public static class DemoPlayer
{
    /// <summary>Plays one episode.</summary>
    /// <param name="world">The world.</param>
    /// <param name="environment">An environment of it.</param>
    /// <param name="policy">Who plays.</param>
    /// <param name="request">How it begins.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<DemoRun> PlayAsync(IWorld world, IEnvironment environment, IPolicy policy, ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(policy);
        var watched = new WatchedEnvironment(environment);
        using var session = new EpisodeSession(watched, request);
        var options = ButlerServer.Options(world, session, world.Instructions, revealRewards: true);
        var (toServer, toClient) = (new Pipe(), new Pipe());
        await using var transport = new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream(), "butler");
        await using var server = McpServer.Create(transport, options);
        var serving = server.RunAsync(cancellationToken);
        DemoRun run;
        await using (var client = await McpClient.CreateAsync(
            new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: cancellationToken))
        {
            policy.Begin(request);
            var start = await session.BeginAsync(cancellationToken);
            var calls = await CallAsync(client, policy, watched, cancellationToken);
            run = new DemoRun
            {
                Policy = policy.Name,
                World = world.Id,
                Start = start,
                Calls = calls,
                Scorecard = watched.Scorecard,
            };
        }

        await toServer.Writer.CompleteAsync();
        await serving;
        return run;
    }

    private static async Task<List<DemoCall>> CallAsync(McpClient client, IPolicy policy, WatchedEnvironment watched, CancellationToken cancellationToken)
    {
        var calls = new List<DemoCall>();
        while (watched.Last is { Done: false } last && await policy.NextAsync(last, cancellationToken) is { } action)
        {
            var arguments = action.Arguments.EnumerateObject().ToDictionary(each => each.Name, each => (object?)each.Value);
            var result = await client.CallToolAsync(action.Tool, arguments, cancellationToken: cancellationToken);
            calls.Add(Describe(action, result, last, watched.Last));
        }

        return calls;
    }

    private static DemoCall Describe(EpisodeAction action, CallToolResult result, EpisodeStep before, EpisodeStep after)
    {
        var meta = result.Meta ?? throw new InvalidOperationException("The rewards were asked for.");
        var content = result.StructuredContent ?? throw new InvalidOperationException("Every answer is structured.");
        var error = result.IsError == true ? $"{content.TextOf("code")}: {content.TextOf("reason")}" : null;
        return new DemoCall
        {
            Tool = action.Tool,
            Arguments = action.Arguments,
            TodoId = action.Arguments.TextOf("todo_id"),
            Reward = (double)meta[RewardMeta.Reward]!,
            Parts = (JsonObject)meta[RewardMeta.Parts]!.DeepClone(),
            Penalty = (double)meta[RewardMeta.Penalty]!,
            Error = error,
            Outcome = error ?? Outcome(action, content),
            Before = before,
            After = after,
        };
    }

    private static string Outcome(EpisodeAction action, JsonElement content)
    {
        if (content.TryGetProperty("effect", out var effect))
        {
            string?[] words = [effect.TextOf("kind"), effect.TextOf("title"), effect.TextOf("start"), effect.TextOf("recurrence"), effect.TextOf("first_date"), effect.TextOf("time_of_day"), effect.TextOf("category")];
            return string.Join(' ', words.Where(word => word is not null)).Replace('_', ' ');
        }

        return content.TextOf("answer") is { } answer ? $"answer: {answer}" : $"briefing of {action.Arguments.TextOf("agent_name")}";
    }
}
