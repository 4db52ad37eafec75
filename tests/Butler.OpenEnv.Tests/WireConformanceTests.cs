using System.Text.Json;
using Butler.Environments;
using Butler.Episodes;

namespace Butler.OpenEnv.Tests;

/// <summary>What holds of each world holds of it over the wire.</summary>
public sealed class WireConformanceTests
{
    private const int Seeds = 200;

    public static TheoryData<string> Names => [.. Worlds.All.Select(world => world.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_oracle_earns_over_the_wire_what_it_earns_in_process_and_rewards_add_up_with_null_only_at_the_reset(string name)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync($"/envs/{name}/ws");
        for (var seed = 0; seed < Seeds; seed++)
        {
            var told = await PlayAsync(socket, Worlds.Find(name)!, Request(Worlds.Find(name)!, seed));
            Assert.Equal(told.Score, told.Sum, 1e-9);

            // Where chance plays, no oracle reaches the top each time.
            Assert.InRange(told.Score, name == "butler" ? 1 : 0.5, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_servers_write_the_same_bytes(string name)
    {
        await using var one = await TestServer.StartAsync();
        await using var two = await TestServer.StartAsync();
        using var first = await one.ConnectAsync($"/envs/{name}/ws");
        using var second = await two.ConnectAsync($"/envs/{name}/ws");
        for (var seed = 0; seed < 20; seed++)
        {
            var request = Request(Worlds.Find(name)!, seed);
            Assert.Equal((await PlayAsync(first, Worlds.Find(name)!, request)).Bytes, (await PlayAsync(second, Worlds.Find(name)!, request)).Bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_spellings_of_an_action_earn_the_same(string name)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync($"/envs/{name}/ws");
        var request = Request(Worlds.Find(name)!, 3);
        Assert.Equal((await PlayAsync(socket, Worlds.Find(name)!, request)).Rewards, (await PlayAsync(socket, Worlds.Find(name)!, request, isCall: true)).Rewards);
    }

    private static ResetRequest Request(IWorld world, int seed) => new()
    {
        Seed = seed,
        EpisodeId = $"episode-{seed}",
        Split = world.Splits[seed % world.Splits.Count],
        Difficulty = world.Difficulties[seed % world.Difficulties.Count],
    };

    // A local copy of the episode tells the oracle what it has to know; what the wire says is compared with it at every step.
    private static async Task<(double Sum, double Score, string Bytes, string Rewards)> PlayAsync(TestSocket socket, IWorld world, ResetRequest request, bool isCall = false)
    {
        var (environment, oracle) = (world.CreateEnvironment(), world.CreateOracle(request));
        var step = await environment.ResetAsync(request, Token);
        var bytes = await socket.TextAsync($$"""{"type":"reset","data":{"seed":{{request.Seed}},"episode_id":"{{request.EpisodeId}}","split":"{{request.Split}}","difficulty":"{{request.Difficulty}}"} }""");
        Assert.Equal(JsonValueKind.Null, JsonElement.Parse(bytes).GetProperty("data").GetProperty("reward").ValueKind);
        var (sum, rewards) = (0.0, new List<double>());
        while (oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, Token);
            var answer = await socket.TextAsync($$"""{"type":"step","data":{{Spell(action, isCall)}} }""");
            var data = JsonElement.Parse(answer).GetProperty("data");
            Assert.Equal(step.Reward!.Value, data.GetProperty("reward").GetDouble(), 1e-12);
            Assert.Equal(step.Done, data.GetProperty("done").GetBoolean());
            Assert.True(JsonElement.DeepEquals(data.GetProperty("metadata"), data.GetProperty("observation").GetProperty("metadata")));
            (sum, bytes) = (sum + data.GetProperty("reward").GetDouble(), bytes + "\n" + answer);
            rewards.Add(data.GetProperty("reward").GetDouble());
        }

        Assert.True(step.Done, $"{world.Name} {request.Seed} does not end.");
        var state = (await socket.AskAsync("""{"type":"state"}""")).GetProperty("data");
        Assert.Equal((request.EpisodeId, rewards.Count), (state.GetProperty("episode_id").GetString(), state.GetProperty("step_count").GetInt32()));
        return (sum, environment.Scorecard.Score, bytes, string.Join(' ', rewards));
    }

    private static string Spell(EpisodeAction action, bool isCall) => isCall
        ? $$"""{"type":"call_tool","tool_name":"{{action.Tool}}","arguments":{{action.Arguments.GetRawText()}}}"""
        : $$"""{"tool":"{{action.Tool}}",{{action.Arguments.GetRawText()[1..]}}""";
}
