using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Butler.Environments;
using Butler.Episodes;
using Butler.Mcp.Http;

namespace Butler.OpenEnv.Tests;

/// <summary>What graders read: the rubric's tree, which adds up to the rewards, and tasks that tell no answer.</summary>
public sealed class GraderTests
{
    private const string Grader = "grader-0123456789-0123456789-0123456789";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Worlds.All.Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_tree_is_a_weighted_sum_that_is_the_reward_of_every_step(string name)
    {
        var world = Worlds.Find(name)!;
        await using var server = await TestServer.StartAsync(new() { ValidationToken = new AccessToken(Grader) });
        using var socket = await server.ConnectAsync($"/envs/{name}/ws");
        var opened = (await socket.AskAsync($$"""{"type":"validation_open","data":{"schema_version":1,"token":"{{Grader}}"} }""")).GetProperty("data");
        var request = new ResetRequest { Seed = 11, Split = "test", Difficulty = world.Difficulties[0] };
        var (environment, oracle, rewards) = (world.CreateEnvironment(), world.CreateOracle(request), new List<double>());
        var step = await environment.ResetAsync(request, Token);
        await socket.ResetAsync($$"""{"seed":11,"split":"test","difficulty":"{{request.Difficulty}}"}""");
        while (oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, Token);
            rewards.Add((await socket.StepAsync($$"""{"type":"call_tool","tool_name":"{{action.Tool}}","arguments":{{action.Arguments.GetRawText()}}}""")).GetProperty("reward").GetDouble());
        }

        var read = (await socket.AskAsync($$"""{"type":"validation_read","data":{"schema_version":1,"capability":"{{opened.GetProperty("capability").GetString()}}"} }""")).GetProperty("data");
        var attribution = read.GetProperty("attribution").EnumerateArray().ToArray();
        Assert.Equal(rewards.Count, attribution.Length);
        for (var at = 0; at < rewards.Count; at++)
        {
            var nodes = attribution[at].GetProperty("rubric").EnumerateArray().ToArray();
            var weights = nodes[0].GetProperty("config").GetProperty("weights").EnumerateArray().Select(weight => weight.GetDouble()).ToArray();
            Assert.Equal(1, weights.Sum(), 1e-6);
            Assert.Equal(weights.Length, nodes.Length - 1);
            Assert.Equal(rewards[at], nodes[0].GetProperty("score").GetDouble(), 1e-9);
            Assert.Equal(rewards[at], weights.Zip(nodes.Skip(1), (weight, leaf) => weight * leaf.GetProperty("score").GetDouble()).Sum(), 1e-9);
            Assert.Equal(nodes[0].GetProperty("children").EnumerateArray().Select(child => child.GetString()), nodes.Skip(1).Select(leaf => leaf.GetProperty("name").GetString()));
        }

        var trajectory = read.GetProperty("trajectory");
        Assert.Equal(("openenv-server", true, rewards.Count + 1), (trajectory.GetProperty("source").GetString(), trajectory.GetProperty("complete").GetBoolean(), trajectory.GetProperty("records").GetArrayLength()));
    }

    [Theory]
    [InlineData(true, "wrong")]
    [InlineData(false, Grader)]
    public async Task Nobody_else_reads_along(bool isOffered, string token)
    {
        await using var server = await TestServer.StartAsync(new() { ValidationToken = isOffered ? new AccessToken(Grader) : null });
        using var socket = await server.ConnectAsync();
        var refused = await socket.TextAsync($$"""{"type":"validation_open","data":{"schema_version":1,"token":"{{token}}"} }""");
        Assert.Contains("Validation unavailable or unauthorized", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(token, refused, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tasks_are_places_in_a_split_and_a_reset_takes_them(string name)
    {
        await using var server = await TestServer.StartAsync();
        var prefix = $"/envs/{name}/{name.ToUpperInvariant()}";
        Assert.Equal([name], (await server.Http.GetFromJsonAsync<string[]>($"/envs/{name}/list_environments", Token))!);
        Assert.Equal(["train", "validation", "test"], (await server.Http.GetFromJsonAsync<JsonElement[]>(prefix + "/splits", Token))!.Select(split => split.GetProperty("type").GetString()));
        Assert.Equal(1000, (await PostAsync(server, prefix + "/num_tasks", """{"split":"test"}""")).GetProperty("num_tasks").GetInt32());
        Assert.Equal(1000, (await PostAsync(server, prefix + "/tasks", """{"split":"test"}""")).GetProperty("tasks").GetArrayLength());
        Assert.Equal(3, (await PostAsync(server, prefix + "/task_range", """{"split":"test","start":5,"stop":8}""")).GetProperty("tasks").GetArrayLength());
        var task = (await PostAsync(server, prefix + "/task", """{"split":"test","index":5}""")).GetProperty("task");
        Assert.Equal(["id", "index", "split"], task.EnumerateObject().Select(field => field.Name));
        using var socket = await server.ConnectAsync($"/envs/{name}/ws");
        Assert.Equal(5, (await socket.ResetAsync(task.GetRawText())).GetProperty("metadata").GetProperty("seed").GetInt32());
    }

    [Theory]
    [InlineData("/chess/task", """{"split":"test","index":5}""", HttpStatusCode.NotFound)]
    [InlineData("/butler/task", """{"split":"test","index":1000}""", HttpStatusCode.BadRequest)]
    [InlineData("/butler/task", """{"split":"test"}""", HttpStatusCode.BadRequest)]
    [InlineData("/butler/task", """{"split":"moon","index":1}""", HttpStatusCode.BadRequest)]
    [InlineData("/butler/task_range", """{"split":"test","start":8,"stop":5}""", HttpStatusCode.BadRequest)]
    [InlineData("/butler/task", "{", HttpStatusCode.UnprocessableEntity)]
    public async Task A_task_that_is_none_is_refused(string path, string body, HttpStatusCode status)
    {
        await using var server = await TestServer.StartAsync();
        using var response = await server.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Token);
        Assert.Equal(status, response.StatusCode);
        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>(Token)).TryGetProperty("detail", out _));
    }

    [Fact]
    public async Task Environments_want_the_token_too_unless_they_are_opened()
    {
        var token = new AccessToken("client-token-0123456789-0123456789");
        await using var closed = await TestServer.StartAsync(new() { Token = token });
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => closed.ConnectAsync());
        await using var open = await TestServer.StartAsync(new() { Token = token, HasOpenEnvironments = true });
        using var socket = await open.ConnectAsync();
        await socket.ResetAsync();
        using var assistant = await open.Http.PostAsync("/mcp/episodes/butler", new StringContent("{}", Encoding.UTF8, "application/json"), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, assistant.StatusCode);
    }

    private static async Task<JsonElement> PostAsync(TestServer server, string path, string body)
    {
        using var response = await server.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
