using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Butler.OpenEnv.Tests;

/// <summary>Sessions over sockets, over HTTP, and those that two sides share.</summary>
public sealed class SessionTests
{
    private const string Question = """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tools_are_listed_before_any_reset_and_an_action_is_not_played()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        var listed = await socket.StepAsync("""{"type":"list_tools"}""");
        Assert.Equal(7, listed.GetProperty("observation").GetProperty("tools").GetArrayLength());
        Assert.Equal((0, false), (listed.GetProperty("reward").GetInt32(), listed.GetProperty("done").GetBoolean()));
        var early = await socket.AskAsync($$"""{"type":"step","data":{{Question}}}""");
        Assert.Equal("EXECUTION_ERROR", early.GetProperty("data").GetProperty("code").GetString());
        Assert.Contains("Reset", early.GetProperty("data").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resets_report_what_they_do_not_know_and_count_on_where_no_seed_is_named()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        var first = (await socket.ResetAsync("""{"seed":"abc","moon":1,"reveal_tiers":true}""")).GetProperty("metadata");
        Assert.Equal(["moon", "seed"], first.GetProperty("ignored_options").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal((0, "train", "medium"), (first.GetProperty("seed").GetInt32(), first.GetProperty("split").GetString(), first.GetProperty("difficulty").GetString()));
        Assert.NotEmpty(first.GetProperty("prompt").GetString()!);
        Assert.NotEmpty(first.GetProperty("system_prompt").GetString()!);
        Assert.Equal(1, (await socket.ResetAsync()).GetProperty("metadata").GetProperty("seed").GetInt32());
        Assert.Equal(12, (await socket.ResetAsync("""{"split":"test","index":12}""")).GetProperty("metadata").GetProperty("seed").GetInt32());
        Assert.Equal(7, (await socket.ResetAsync("""{"seed":7.0}""")).GetProperty("metadata").GetProperty("seed").GetInt32());
        Assert.Equal(5, (await socket.ResetAsync("""{"index":12,"seed":5}""")).GetProperty("metadata").GetProperty("seed").GetInt32());
    }

    [Theory]
    [InlineData("""{"split":"moon"}""", "train, validation, test")]
    [InlineData("""{"difficulty":7}""", "valid string")]
    [InlineData("""{"reveal_tiers":"maybe"}""", "true or false")]
    public async Task A_reset_that_cannot_be_is_refused_and_the_episode_goes_on(string data, string hint)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        await socket.ResetAsync("""{"seed":3,"episode_id":"kept"}""");
        var refused = (await socket.AskAsync($$"""{"type":"reset","data":{{data}}}""")).GetProperty("data");
        Assert.Equal("VALIDATION_ERROR", refused.GetProperty("code").GetString());
        Assert.Contains(hint, refused.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("kept", (await socket.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("episode_id").GetString());
        Assert.False((await socket.StepAsync(Question)).GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task After_the_end_a_step_changes_nothing_and_a_reset_begins_anew()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        await socket.ResetAsync();
        var done = 0;
        for (var step = 0; step < 19; step++)
        {
            done += (await socket.StepAsync(Question)).GetProperty("done").GetBoolean() ? 1 : 0;
        }

        Assert.Equal(1, done);
        var late = await socket.AskAsync($$"""{"type":"step","data":{{Question}}}""");
        Assert.Equal("EXECUTION_ERROR", late.GetProperty("data").GetProperty("code").GetString());
        Assert.Equal(19, (await socket.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("step_count").GetInt32());
        Assert.False((await socket.ResetAsync()).GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task A_silent_session_is_closed_and_gives_its_room_back()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = 1, EnvironmentIdle = TimeSpan.FromMinutes(1) }, time);
        using var silent = await server.ConnectAsync();
        await silent.ResetAsync();
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await silent.ReceiveAsync());
        await silent.CloseAsync();
        using var next = await server.ConnectAsync();
        Assert.Equal("observation", (await next.AskAsync("""{"type":"reset"}""")).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Over_HTTP_requests_stand_alone_unless_a_session_is_asked_for()
    {
        await using var server = await TestServer.StartAsync();
        var opened = await PostAsync(server, "/reset", """{"seed":4,"session_id":"new","episode_id":"e"}""");
        var id = (string)opened["session_id"]!;
        Assert.NotNull((await PostAsync(server, "/step", $$"""{"session_id":"{{id}}","action":{{Question}}}"""))["reward"]);
        var state = JsonNode.Parse(await server.Http.GetStringAsync($"/state?session_id={id}", Token))!;
        Assert.Equal(("e", 1), ((string)state["episode_id"]!, (int)state["step_count"]!));
        using var fresh = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(0, (int)JsonNode.Parse(await fresh.GetStringAsync("/state", Token))!["step_count"]!);
        fresh.DefaultRequestHeaders.Add("Cookie", "openenv_session_butler=older-than-the-server");
        Assert.NotNull((await PostAsync(fresh, "/reset", "{}"))["observation"]);
        using var lost = await fresh.PostAsync("/step", Json($$"""{"session_id":"gone","action":{{Question}}}"""), Token);
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Contains("\"session_id\":\"new\"", JsonNode.Parse(await lost.Content.ReadAsStringAsync(Token))!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query")]
    [InlineData("cookie")]
    [InlineData("rpc")]
    public async Task A_session_over_HTTP_is_ended_by_whoever_opened_it(string way)
    {
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = 1 });
        var id = (string)(await PostAsync(server, "/reset", """{"session_id":"new"}"""))["session_id"]!;
        using var full = await server.Http.PostAsync("/reset", Json("""{"session_id":"new"}"""), Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        JsonNode closed;
        if (way == "rpc")
        {
            closed = (await PostAsync(server, "/mcp", $$"""{"jsonrpc":"2.0","method":"openenv/session/close","params":{"session_id":"{{id}}"},"id":1}"""))["result"]!;
        }
        else
        {
            // The client kept the cookie that the reset brought.
            using var response = await server.Http.DeleteAsync(way == "query" ? $"/state?session_id={id}" : "/state", Token);
            closed = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        }

        Assert.Equal((id, true), ((string)closed["session_id"]!, (bool)closed["closed"]!));
        using var gone = await server.Http.GetAsync($"/state?session_id={id}", Token);
        using var again = await server.Http.DeleteAsync($"/state?session_id={id}", Token);
        using var none = await server.Http.DeleteAsync("/state", Token);
        Assert.All((HttpResponseMessage[])[gone, again, none], each => Assert.Equal(HttpStatusCode.NotFound, each.StatusCode));
        Assert.NotNull((await PostAsync(server, "/reset", """{"session_id":"new"}"""))["session_id"]);
    }

    [Fact]
    public async Task A_session_over_HTTP_that_is_long_unused_is_closed_and_one_in_use_is_not()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(new() { EnvironmentIdle = TimeSpan.FromMinutes(1) }, time);
        var (silent, used) = ((string)(await PostAsync(server, "/reset", """{"session_id":"new"}"""))["session_id"]!, (string)(await PostAsync(server, "/reset", """{"session_id":"new"}"""))["session_id"]!);
        for (var half = 0; half < 4; half++)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await server.Http.GetStringAsync($"/state?session_id={used}", Token);
        }

        using var closed = await server.Http.PostAsync("/step", Json($$"""{"session_id":"{{silent}}","action":{{Question}}}"""), Token);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        await PostAsync(server, "/step", $$"""{"session_id":"{{used}}","action":{{Question}}}""");
    }

    [Theory]
    [InlineData("/reset", """{"seed":-1}""", "greater_than_equal", "body,seed", false)]
    [InlineData("/reset", """{"seed":"abc"}""", "int_parsing", "body,seed", false)]
    [InlineData("/reset", """{"seed":0.5}""", "int_from_float", "body,seed", false)]
    [InlineData("/reset", """{"seed":[]}""", "int_type", "body,seed", false)]
    [InlineData("/reset", """{"episode_id":5}""", "string_type", "body,episode_id", false)]
    [InlineData("/reset", """{"split":true}""", "string_type", "body,split", false)]
    [InlineData("/reset", """{"split":"moon"}""", "value_error", "body,split", false)]
    [InlineData("/reset", """{"session_id":"new","difficulty":"moon"}""", "value_error", "body,difficulty", false)]
    [InlineData("/reset", """{"reveal_tiers":"maybe"}""", "value_error", "body,reveal_tiers", false)]
    [InlineData("/reset", "[]", "model_attributes_type", "body", false)]
    [InlineData("/step", "{}", "missing", "body,action", false)]
    [InlineData("/step", """{"action":"x"}""", "dict_type", "body,action", false)]
    [InlineData("/step", """{"action":{"bad":1}}""", "missing", "tool_name", true)]
    public async Task A_wrong_field_is_told_by_its_way_in_the_body_and_one_of_an_action_by_its_own(string path, string body, string type, string location, bool isLinked)
    {
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = 1 });
        using var response = await server.Http.PostAsync(path, Json(body), Token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["detail"]![0]!;
        Assert.Equal((type, location), ((string)error["type"]!, string.Join(',', error["loc"]!.AsArray().Select(part => (string)part!))));
        Assert.NotEmpty((string)error["msg"]!);

        // As it was recorded: errors about the body itself are not linked, those about an action are.
        Assert.Equal(isLinked ? "https://errors.pydantic.dev/2.10/v/" + type : null, (string?)error["url"]);

        // A reset that is refused keeps no place.
        Assert.NotNull((await PostAsync(server, "/reset", """{"session_id":"new"}"""))["session_id"]);
    }

    [Fact]
    public async Task A_trainer_joins_the_episode_that_an_agent_plays_without_rewards()
    {
        await using var server = await TestServer.StartAsync();
        var id = (string)(await PostAsync(server, "/mcp", """{"jsonrpc":"2.0","method":"openenv/session/create","id":1}"""))["result"]!["session_id"]!;
        using var trainer = await server.ConnectAsync($"/ws?session_id={id}");
        await trainer.ResetAsync("""{"seed":7,"episode_id":"shared"}""");

        var called = await PostAsync(server, "/mcp", $$"""{"jsonrpc":"2.0","method":"tools/call","params":{"session_id":"{{id}}","name":"route_to_agent","arguments":{"todo_id":"todo_1","agent_name":"none"} },"id":2}""");

        Assert.Null(called["result"]!["reward"]);
        var state = (await trainer.AskAsync("""{"type":"state"}""")).GetProperty("data");
        var played = Assert.Single(state.GetProperty("played").GetProperty("steps").EnumerateArray());
        Assert.Equal((1, "agent", "route_to_agent"), (state.GetProperty("step_count").GetInt32(), played.GetProperty("by").GetString(), played.GetProperty("tool").GetString()));
        var heard = (await trainer.StepAsync(Question)).GetProperty("metadata").GetProperty("agent");
        Assert.Equal((played.GetProperty("reward").GetDouble(), 1), (heard.GetProperty("reward").GetDouble(), heard.GetProperty("steps").GetArrayLength()));
        using var alone = await server.ConnectAsync();
        Assert.False((await alone.ResetAsync()).GetProperty("metadata").TryGetProperty("agent", out _));
        using var second = await server.ConnectAsync($"/ws?session_id={id}");
        Assert.Equal("SESSION_ERROR", (await second.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("code").GetString());
        var closing = await PostAsync(server, "/mcp", $$"""{"jsonrpc":"2.0","method":"openenv/session/close","params":{"session_id":"{{id}}"},"id":3}""");
        Assert.Equal((false, true), ((bool)closing["result"]!["closed"]!, (bool)closing["result"]!["closing"]!));
    }

    [Fact]
    public async Task A_trainer_joins_an_episode_of_MCP_by_its_handle_and_by_no_guess()
    {
        const string trainersToken = "trainer-token-0123456789-0123456789";
        await using var server = await TestServer.StartAsync(new() { TrainerToken = new(trainersToken) });
        using var minted = await server.Http.PostAsync("/episodes?world=butler&seed=7", content: null, Token);
        var answer = await minted.Content.ReadAsStringAsync(Token);
        var handle = JsonNode.Parse(answer)!.AsObject().Select(each => each.Value?.ToString()).First(text => text?.Contains("/mcp/episodes/", StringComparison.Ordinal) == true)!.Split('/')[^1];
        using var trainer = await server.ConnectAsync($"/ws?session_id={handle}", ("Butler-Trainer-Token", trainersToken));
        await trainer.AskAsync("""{"type":"mcp","data":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","arguments":{"text":"what is in my queue?","agent_name":"knowledge_agent"} },"id":1} }""");
        var state = (await trainer.AskAsync("""{"type":"state"}""")).GetProperty("data");
        Assert.Equal((7, 1), (state.GetProperty("seed").GetInt32(), state.GetProperty("step_count").GetInt32()));
        Assert.Equal(7, (await trainer.ResetAsync("""{"seed":7}""")).GetProperty("metadata").GetProperty("seed").GetInt32());
        Assert.False((await trainer.StepAsync(Question)).GetProperty("done").GetBoolean());

        // An agent knows the handle too, and may not see its rewards or begin anew.
        using var agent = await server.ConnectAsync($"/ws?session_id={handle}");
        Assert.Equal("SESSION_ERROR", (await agent.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("code").GetString());
        using var guess = await server.ConnectAsync("/ws?session_id=episode-0000000000000000", ("Butler-Trainer-Token", trainersToken));
        Assert.Equal("SESSION_ERROR", (await guess.AskAsync("""{"type":"state"}""")).GetProperty("data").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("reset", "")]
    [InlineData("step", "\"type\":\"list_tools\",")]
    public async Task A_message_of_a_hundred_thousand_fields_has_a_short_answer(string type, string head)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(at => $"\"f{at}\":1"));
        var refused = await socket.TextAsync($$"""{"type":"{{type}}","data":{ {{head}}{{fields}} } }""");
        Assert.Contains("VALIDATION_ERROR", refused, StringComparison.Ordinal);
        Assert.InRange(refused.Length, 50, 10_000);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_gives_its_room_back()
    {
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = 1 });
        using (var lost = await server.ConnectAsync())
        {
            await lost.ResetAsync();
            lost.Abort();
        }

        while (true)
        {
            using var next = await server.ConnectAsync();
            if ((await next.AskAsync("""{"type":"reset"}""")).GetProperty("type").GetString() == "observation")
            {
                break;
            }

            await Task.Delay(20, Token);
        }
    }

    [Fact]
    public async Task Frames_that_are_not_text_or_too_long_are_refused_and_others_go_on()
    {
        await using var server = await TestServer.StartAsync();
        using var bystander = await server.ConnectAsync();
        await bystander.ResetAsync();
        using var socket = await server.ConnectAsync();
        await socket.SendAsync(Encoding.UTF8.GetBytes("{}"), WebSocketMessageType.Binary);
        Assert.Contains("INVALID_JSON", await socket.ReceiveAsync(), StringComparison.Ordinal);
        await socket.SendAsync(new byte[] { 0xff }, WebSocketMessageType.Binary);
        Assert.Contains("INVALID_JSON", await socket.ReceiveAsync(), StringComparison.Ordinal);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"""), WebSocketMessageType.Text, isWhole: false);
        await socket.SendAsync(Encoding.UTF8.GetBytes("\"reset\"}"), WebSocketMessageType.Text);
        Assert.Contains("observation", await socket.ReceiveAsync(), StringComparison.Ordinal);
        await socket.SendAsync(new byte[(4 * 1024 * 1024) + 1], WebSocketMessageType.Text);
        Assert.Null(await socket.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, socket.CloseStatus);
        Assert.False((await bystander.StepAsync(Question)).GetProperty("done").GetBoolean());
        Assert.Empty(server.Errors);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static Task<JsonNode> PostAsync(TestServer server, string path, string body) => PostAsync(server.Http, path, body);

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, string body)
    {
        using var response = await http.PostAsync(path, Json(body), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
    }
}
