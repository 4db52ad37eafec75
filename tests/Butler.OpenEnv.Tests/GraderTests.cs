using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Butler.Environments;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Mcp.Http;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;

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

    [Fact]
    public async Task What_is_refused_is_in_the_trajectory_with_its_refusal_and_has_no_tree()
    {
        const string call = """{"type":"step","data":{"type":"call_tool","tool_name":"route_to_agent","arguments":{"text":"what is in my queue?","agent_name":"knowledge_agent"} } }""";
        (string Operation, string Message, bool IsStep)[] sent =
        [
            ("step", call, false),
            ("step", """{"type":"step","data":{"type":"list_tools"} }""", false),
            ("reset", """{"type":"reset","data":{"split":"moon"} }""", false),
            ("reset", """{"type":"reset","data":{"seed":4} }""", false),
            ("step", call, true),
            ("step", """{"type":"step","data":{"message":"no action"} }""", false),
            ("step", """{"type":"step","data":{"type":"list_tools"} }""", true),
            ("mcp", """{"type":"mcp","data":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","arguments":{"todo_id":"todo_1","agent_name":"none"} },"id":1} }""", true),
        ];
        await using var server = await TestServer.StartAsync(new() { ValidationToken = new AccessToken(Grader) });
        using var socket = await server.ConnectAsync();
        var opened = (await socket.AskAsync($$"""{"type":"validation_open","data":{"schema_version":1,"token":"{{Grader}}"} }""")).GetProperty("data");
        var answers = new List<JsonElement>();
        foreach (var (_, message, _) in sent)
        {
            answers.Add(await socket.AskAsync(message));
        }

        await socket.AskAsync("{no message");
        await socket.AskAsync("""{"type":"dance"}""");
        var read = (await socket.AskAsync($$"""{"type":"validation_read","data":{"schema_version":1,"capability":"{{opened.GetProperty("capability").GetString()}}"} }""")).GetProperty("data");
        var records = read.GetProperty("trajectory").GetProperty("records").EnumerateArray().ToArray();
        Assert.Equal(sent.Select(each => each.Operation), records.Select(record => record.GetProperty("operation").GetString()));
        Assert.All(records.Zip(answers), pair => Assert.True(JsonElement.DeepEquals(pair.First.GetProperty("response"), pair.Second)));
        Assert.All(records.Zip(sent), pair => Assert.True(JsonElement.DeepEquals(pair.First.GetProperty("request"), JsonElement.Parse(pair.Second.Message))));
        var steps = (await socket.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("step_count").GetInt32();
        Assert.Equal((3, 3), (steps, sent.Count(each => each.IsStep)));
        Assert.Equal(steps, read.GetProperty("attribution").GetArrayLength());
    }

    [Fact]
    public async Task Where_an_agent_plays_too_no_grader_reads_along()
    {
        await using var server = await TestServer.StartAsync(new() { ValidationToken = new AccessToken(Grader) });
        var id = (await PostAsync(server, "/mcp", """{"jsonrpc":"2.0","method":"openenv/session/create","id":1}""")).GetProperty("result").GetProperty("session_id").GetString();
        using var socket = await server.ConnectAsync($"/ws?session_id={id}");
        Assert.Contains("Validation unavailable", await socket.TextAsync($$"""{"type":"validation_open","data":{"schema_version":1,"token":"{{Grader}}"} }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_steps_that_are_kept_the_tree_is_still_that_of_the_latest()
    {
        var telemetry = new Telemetry(new TinyWorld());
        for (var step = 1; step <= 101; step++)
        {
            telemetry.Stepped(new StepScore { Parts = [new RubricPart("counted", step)], Penalty = 0, Total = step });
        }

        var frame = new FrameBuffer();
        telemetry.WriteTo(frame);
        var read = JsonElement.Parse(frame.WrittenSpan);
        Assert.Equal((101.0, 100), (read.GetProperty("rubric")[0].GetProperty("score").GetDouble(), read.GetProperty("attribution").GetArrayLength()));
        Assert.Equal((false, "step limit"), (read.GetProperty("trajectory").GetProperty("complete").GetBoolean(), read.GetProperty("trajectory").GetProperty("reason").GetString()));
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
