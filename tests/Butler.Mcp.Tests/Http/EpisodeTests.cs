using System.Net;
using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Door;
using Butler.Mcp.Http;
using Butler.Mcp.Tests.Door;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Http;

/// <summary>Scored episodes over HTTP, for every kind of client and for the trainer who watches.</summary>
public sealed class EpisodeTests
{
    private static readonly ServeSettings WithTrainer = new() { TrainerToken = new AccessToken(RunningDoor.TrainerToken) };
    private static readonly (string, string) Trainer = ("Butler-Trainer-Token", RunningDoor.TrainerToken);

    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    public async Task The_CSharp_client_plays_a_whole_episode_to_a_score_of_1(string? version)
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        await using var client = await door.ConnectAsync($"{RunningDoor.World}?seed=11", new McpClientOptions { ProtocolVersion = version }, Trainer);
        Assert.Equal("2025-11-25", client.NegotiatedProtocolVersion);
        Assert.Equal(1.0, await PlayAsync(client, 11));
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task An_episode_with_an_address_of_its_own_is_played_without_a_session(string version)
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var minted = await door.AskAsync(RunningDoor.Post("/episodes?world=butler&seed=12&split=test&difficulty=hard", string.Empty));
        var address = new Uri((string)minted["url"]!);
        Assert.Equal("waiting", (string?)minted["status"]);
        await using (var client = await door.ConnectAsync(address.PathAndQuery, new McpClientOptions { ProtocolVersion = version }, Trainer))
        {
            Assert.Null(client.SessionId);
            Assert.Equal(1.0, await PlayAsync(client, 12, "test", "hard"));
        }

        var card = await door.AskAsync(RunningDoor.Get($"/episodes/{minted["episode_id"]}/scorecard", Trainer));
        Assert.Equal("terminated", (string?)card["status"]);
        Assert.Equal(1.0, (double?)card["scorecard"]!["score"]);
    }

    [Fact]
    public async Task Two_episodes_of_one_seed_go_their_own_ways()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var address = $"{RunningDoor.World}?seed=7";
        var (one, other) = (await door.OpenAsync(address), await door.OpenAsync(address));
        var call = RunningDoor.Call(2, "route_to_agent", """{"todo_id":"todo_1","agent_name":"none"}""");
        var first = await door.AskAsync(RunningDoor.Post(address, call, one));
        var second = await door.AskAsync(RunningDoor.Post(address, call, other));
        Assert.True(JsonNode.DeepEquals(first["result"], second["result"]));
    }

    [Theory]
    [InlineData("?sed=1", "sed")]
    [InlineData("?seed=many", "whole number")]
    [InlineData("?seed=1&seed=2", "once")]
    [InlineData("?seed=99999999999999999999", "whole number")]
    [InlineData("?split=holdout", "train, validation, test")]
    [InlineData("?difficulty=nightmare", "easy")]
    [InlineData("?split=", "train, validation, test")]
    [InlineData("?Seed=1", "seed, split, difficulty")]
    public async Task A_query_that_cannot_be_read_is_400_with_what_is_accepted(string query, string accepted)
    {
        await using var door = await RunningDoor.StartAsync();
        foreach (var request in (HttpRequestMessage[])[RunningDoor.Post(RunningDoor.World + query, RunningDoor.Initialize()), RunningDoor.Post("/episodes" + query + "&world=butler", string.Empty)])
        {
            using var response = await door.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(accepted, (string?)(await RunningDoor.MessageAsync(response))["error"]!["message"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/episodes")]
    [InlineData("/episodes?world=chess")]
    public async Task An_address_is_made_only_for_a_world_that_there_is(string path)
    {
        await using var door = await RunningDoor.StartAsync();
        using var response = await door.SendAsync(RunningDoor.Post(path, string.Empty));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("butler", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_in_a_body_are_refused_and_not_overlooked()
    {
        await using var door = await RunningDoor.StartAsync();
        using var response = await door.SendAsync(RunningDoor.Post("/episodes?world=butler", """{"seed":9}"""));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task What_clients_without_sessions_do_is_in_the_log_to_its_end()
    {
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var door = await RunningDoor.StartAsync(new ServeSettings { LogFile = log }))
            {
                await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "route_to_agent", """{"text":"what is in my queue?","agent_name":"knowledge_agent"}"""));
            }

            var lines = await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken);
            Assert.Equal(["reset", "step", "end"], lines.Select(line => (string?)JsonNode.Parse(line)!["event"]));
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task The_trainer_sees_how_every_episode_stands_and_how_it_ended()
    {
        var (seed, todos) = Seeds.WithAQuestionFirst;
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var address = $"{RunningDoor.World}?seed={seed}";
        var session = await door.OpenAsync(address);
        await door.OpenAsync(RunningDoor.World);
        await door.AskAsync(RunningDoor.Post(address, RunningDoor.Call(2, "route_to_agent", """{"todo_id":"todo_1","agent_name":"knowledge_agent"}"""), session));
        var list = (await door.AskAsync(RunningDoor.Get("/episodes", Trainer)))["episodes"]!.AsArray();
        Assert.Equal(["waiting", "running"], list.Select(episode => (string?)episode!["status"]));
        Assert.Equal((seed, 1, "butler-v1", "train", "medium"), ((long)list[1]!["seed"]!, (int)list[1]!["steps"]!, (string)list[1]!["world"]!, (string)list[1]!["split"]!, (string)list[1]!["difficulty"]!));
        var card = $"/episodes/{list[1]!["episode_id"]}/scorecard";
        Assert.Equal(1.0 / todos, (double)(await door.AskAsync(RunningDoor.Get(card, Trainer)))["scorecard"]!["score"]!, 1e-9);
        using var left = await door.SendAsync(RunningDoor.Delete(RunningDoor.World, session));
        var final = await door.AskAsync(RunningDoor.Get(card, Trainer));
        Assert.Equal("left", (string?)final["status"]);
        Assert.Equal(1.0 / todos, (double)final["scorecard"]!["score"]!, 1e-9);
    }

    [Fact]
    public async Task An_address_that_was_left_or_forgotten_is_404_and_gives_its_room_back()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { MaxSessions = 1 });
        var path = await MintAsync(door);
        using var full = await door.SendAsync(RunningDoor.Post("/episodes?world=butler", string.Empty));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        using var left = await door.SendAsync(RunningDoor.Delete(path));
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        path = await MintAsync(door);
        door.Time.Advance(TimeSpan.FromHours(1));

        // It is swept beside the requests; there is room as soon as it is.
        while (!(await door.SendAsync(RunningDoor.Post("/episodes?world=butler", string.Empty))).IsSuccessStatusCode)
        {
            await Task.Yield();
        }

        using var swept = await door.SendAsync(RunningDoor.Standalone(path, "tools/list"));
        Assert.Equal(HttpStatusCode.NotFound, swept.StatusCode);
    }

    [Fact]
    public async Task Many_episodes_share_a_log_in_which_each_line_names_its_own()
    {
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var door = await RunningDoor.StartAsync(new ServeSettings { LogFile = log }))
            {
                var (one, other) = (await door.OpenAsync(RunningDoor.World), await door.OpenAsync(RunningDoor.World));
                foreach (var session in (((string, string)[])[one, other, one]))
                {
                    await door.AskAsync(RunningDoor.Post(RunningDoor.World, RunningDoor.Call(2, "route_to_agent", """{"todo_id":"todo_1","agent_name":"none"}"""), session));
                }
            }

            var lines = (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!).ToArray();
            var histories = lines.GroupBy(line => (string)line["episode_id"]!).Select(episode => string.Join(' ', episode.Select(line => (string?)line["event"])));
            Assert.Equal(["reset step end", "reset step step end"], histories.Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static async Task<string> MintAsync(RunningDoor door) =>
        new Uri((string)(await door.AskAsync(RunningDoor.Post("/episodes?world=butler", string.Empty)))["url"]!).AbsolutePath;

    // Plays as the oracle does, and tells the score that the last result carried.
    private static async Task<double> PlayAsync(McpClient client, long seed, string? split = null, string? difficulty = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var world = PersonalTasksContract.Instance;
        var request = new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty };
        var (oracle, local) = (world.CreateOracle(request), world.CreateEnvironment());
        var step = await local.ResetAsync(request, cancellation);
        CallToolResult? result = null;
        while (!step.Done)
        {
            var action = oracle.Next(step)!;
            step = await local.StepAsync(action, cancellation);
            result = await client.CallToolAsync(action.Tool, action.Arguments.EnumerateObject().ToDictionary(each => each.Name, each => (object?)each.Value), cancellationToken: cancellation);
            Assert.Equal(step.Reward, (double)result.Meta![RewardMeta.Reward]!);
        }

        Assert.True((bool)result!.Meta![RewardMeta.Done]!);
        return (double)result.Meta[RewardMeta.Score]!;
    }
}
