using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Butler.Episodes;
using Butler.OpenEnv.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Butler.OpenEnv.Tests;

/// <summary>What holds of any world: the wire knows none of them.</summary>
public sealed class AnyWorldTests : IAsyncLifetime
{
    private readonly TinyWorld _world = new();
    private readonly StringWriter _errors = new();
    private WebApplication _app = null!;
    private EnvSessions _sessions = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ValueTask InitializeAsync() => StartAsync(new OpenEnvSettings());

    public async ValueTask DisposeAsync()
    {
        _world.Release.TrySetResult();
        _sessions.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_world_appears_on_the_wire_without_a_word_about_it()
    {
        using var socket = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        var reset = await socket.ResetAsync("""{"seed":5,"speed":1}""");
        Assert.Equal(("tiny-v1", 0), (reset.GetProperty("metadata").GetProperty("world").GetString(), reset.GetProperty("observation").GetProperty("number").GetInt32()));
        var step = await socket.StepAsync("""{"tool":"count"}""");
        Assert.Equal((1, 0.25, 0.25), (step.GetProperty("observation").GetProperty("number").GetInt32(), step.GetProperty("reward").GetDouble(), step.GetProperty("metadata").GetProperty("rubric").GetProperty("counted").GetDouble()));
        var call = await socket.StepAsync("""{"type":"call_tool","tool_name":"count","arguments":{}}""");
        Assert.Equal(2, call.GetProperty("observation").GetProperty("result").GetProperty("data").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Where_there_is_one_tool_its_arguments_alone_are_an_action()
    {
        using var socket = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        await socket.ResetAsync();
        var step = await socket.StepAsync("""{"how":"quickly","metadata":{"any":1}}""");
        Assert.Equal(1, step.GetProperty("observation").GetProperty("number").GetInt32());
        foreach (var other in (string[])["{}", """{"why":"so"}""", """{"how":"quickly","why":"so"}"""])
        {
            var refused = await socket.AskAsync($$"""{"type":"step","data":{{other}}}""");
            Assert.Equal("VALIDATION_ERROR", refused.GetProperty("data").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("ws", """{"type":"step","data":{"tool":"count","how":"slowly"}}""")]
    [InlineData("mcp", """{"jsonrpc":"2.0","method":"tools/call","params":{"name":"count","arguments":{"how":"slowly"}},"id":1}""")]
    public async Task While_a_step_takes_its_time_the_connection_is_looked_after_and_who_leaves_is_noticed(string path, string slow)
    {
        using var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
        client.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        await client.ConnectAsync(new Uri($"ws://{Address.Authority}/envs/tiny/{path}"), Token);
        await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":"reset"}"""), WebSocketMessageType.Text, endOfMessage: true, Token);
        await client.ReceiveAsync(new byte[4096], Token);
        await client.SendAsync(Encoding.UTF8.GetBytes(slow), WebSocketMessageType.Text, endOfMessage: true, Token);
        await _world.Waiting.Task.WaitAsync(Token);

        // Its close is answered though the step has not ended, because the next message is waited for beside it.
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Token);

        Assert.Equal(WebSocketState.Closed, client.State);
        while (_sessions.Count > 0)
        {
            await Task.Delay(10, Token);
        }

        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public async Task Pings_are_answered_while_a_call_over_JSON_RPC_takes_its_time()
    {
        using var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
        client.Options.KeepAliveTimeout = TimeSpan.FromMilliseconds(500);
        await client.ConnectAsync(new Uri($"ws://{Address.Authority}/envs/tiny/mcp"), Token);
        var answer = client.ReceiveAsync(new byte[4096], Token);
        await client.SendAsync(Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"count","arguments":{"how":"slowly"}},"id":1}"""), WebSocketMessageType.Text, endOfMessage: true, Token);
        await _world.Waiting.Task.WaitAsync(Token);
        await Task.Delay(TimeSpan.FromSeconds(1.5), Token);
        _world.Release.TrySetResult();
        Assert.Equal(WebSocketMessageType.Text, (await answer).MessageType);
    }

    [Fact]
    public async Task What_unfinished_messages_hold_together_is_bounded_and_the_latest_large_one_gives_way()
    {
        await DisposeAsync();
        await StartAsync(new OpenEnvSettings { MostUnfinishedBytes = 200_000 });
        using var first = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        await first.SendAsync(Encoding.UTF8.GetBytes($$$"""{"type":"reset","data":{"x":"{{{new string('a', 150_000)}}}"""), WebSocketMessageType.Text, isWhole: false);
        using var bystander = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        await bystander.ResetAsync();
        while (_sessions.Unfinished.Taken < 140_000)
        {
            await Task.Delay(10, Token);
        }

        using var second = await TestSocket.ConnectAsync(Address, "/envs/tiny/mcp", []);
        await second.SendAsync(new byte[100_000], WebSocketMessageType.Text, isWhole: false);
        Assert.Null(await second.ReceiveAsync());
        Assert.Equal(1013, (int)second.CloseStatus!);

        // Small ones are not counted, who was there first goes on, and afterwards there is room again.
        await bystander.SendAsync(Encoding.UTF8.GetBytes("""{"type":"""), WebSocketMessageType.Text, isWhole: false);
        await bystander.SendAsync("\"state\"}"u8.ToArray(), WebSocketMessageType.Text);
        Assert.Contains("step_count", await bystander.ReceiveAsync(), StringComparison.Ordinal);
        await first.SendAsync("\"}}"u8.ToArray(), WebSocketMessageType.Text);
        Assert.Contains("observation", await first.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(0, _sessions.Unfinished.Taken);
        Assert.Contains("observation", (await bystander.AskAsync($$"""{"type":"reset","data":{"x":"{{new string('a', 190_000)}}"} }""")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_message_is_none_in_JSON_RPC_either()
    {
        using var socket = await TestSocket.ConnectAsync(Address, "/envs/tiny/mcp", []);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","method":"tools/list","id":1}"""), WebSocketMessageType.Binary);
        var refused = JsonElement.Parse((await socket.ReceiveAsync())!);
        Assert.Equal((-32700, JsonValueKind.Null), (refused.GetProperty("error").GetProperty("code").GetInt32(), refused.GetProperty("id").ValueKind));
        Assert.True((await socket.AskAsync("""{"jsonrpc":"2.0","method":"tools/list","id":2}""")).TryGetProperty("result", out _));
    }

    [Fact]
    public async Task A_step_that_fails_inside_is_told_to_the_operator_and_the_session_goes_on()
    {
        using var socket = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        await socket.ResetAsync();
        var failed = await socket.AskAsync("""{"type":"step","data":{"tool":"count","how":"not"}}""");
        Assert.Equal("EXECUTION_ERROR", failed.GetProperty("data").GetProperty("code").GetString());
        Assert.DoesNotContain("secret-inside", failed.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("secret-inside", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await socket.StepAsync("""{"tool":"count"}""")).GetProperty("observation").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_world_that_makes_no_environment_is_named_everywhere_and_no_place_is_kept()
    {
        _world.IsBroken = true;
        using var socket = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        var refused = (await socket.AskAsync("""{"type":"reset"}""")).GetProperty("data");
        Assert.Equal(("FACTORY_ERROR", "tiny"), (refused.GetProperty("code").GetString(), refused.GetProperty("factory_name").GetString()));
        Assert.DoesNotContain("secret-inside", refused.GetRawText(), StringComparison.Ordinal);
        Assert.Null(await socket.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        using var http = new HttpClient { BaseAddress = Address };
        foreach (var message in (string[])["""{"jsonrpc":"2.0","method":"openenv/session/create","id":1}""", """{"jsonrpc":"2.0","method":"tools/call","params":{"name":"count"},"id":1}"""])
        {
            var error = (await PostAsync(http, "/envs/tiny/mcp", message, HttpStatusCode.OK)).GetProperty("error");
            Assert.Equal((-32000, "tiny"), (error.GetProperty("code").GetInt32(), error.GetProperty("data").GetProperty("factory_name").GetString()));
        }

        foreach (var (path, body) in (KeyValuePair<string, string>[])[new("reset", "{}"), new("reset", """{"session_id":"new"}"""), new("step", """{"action":{"tool":"count"}}""")])
        {
            Assert.Contains("tiny cannot be made", (await PostAsync(http, "/envs/tiny/" + path, body, HttpStatusCode.InternalServerError)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, _sessions.Count);
        Assert.Contains("secret-inside", _errors.ToString(), StringComparison.Ordinal);
        _world.IsBroken = false;
        using var next = await TestSocket.ConnectAsync(Address, "/envs/tiny/ws", []);
        await next.ResetAsync();
    }

    [Fact]
    public async Task Where_services_are_live_nothing_can_be_reset_or_stepped()
    {
        await DisposeAsync();
        await StartAsync(new OpenEnvSettings { IsSimulation = false });
        using var http = new HttpClient { BaseAddress = Address };
        foreach (var path in (string[])["/envs/tiny/reset", "/envs/tiny/step"])
        {
            using var refused = await http.PostAsync(path, new StringContent("{}"), Token);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        foreach (var path in (string[])["/envs/tiny/state", "/envs/tiny/ws", "/envs/tiny/list_environments"])
        {
            using var missing = await http.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        using var ended = await http.DeleteAsync("/envs/tiny/state", Token);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
        foreach (var path in (string[])["/envs/tiny/openapi.json", "/envs/tiny/docs", "/envs/tiny/redoc"])
        {
            var told = await http.GetStringAsync(path, Token);
            Assert.All((string[])["/reset", "/step", "/state", "/ws", "/task"], gone => Assert.DoesNotContain(gone, told, StringComparison.Ordinal));
            Assert.Contains("/mcp", told, StringComparison.Ordinal);
        }

        foreach (var path in (string[])["/envs/tiny/health", "/envs/tiny/metadata", "/envs/tiny/schema"])
        {
            using var there = await http.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }

        Assert.True((await PostAsync(http, "/envs/tiny/mcp", """{"jsonrpc":"2.0","method":"tools/list","id":1}""", HttpStatusCode.OK)).TryGetProperty("result", out _));
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, string body, HttpStatusCode status)
    {
        using var response = await http.PostAsync(path, new StringContent(body), Token);
        Assert.Equal(status, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
    }

    private async ValueTask StartAsync(OpenEnvSettings settings)
    {
        _sessions = new EnvSessions(settings, TimeProvider.System, TextWriter.Synchronized(_errors));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.UseRouting();
        new OpenEnvRoutes(settings, _sessions, new Nowhere(), _app.Lifetime, TextWriter.Synchronized(_errors)).Map(_app, _world, "/envs/tiny", hasMcp: false);
        await _app.StartAsync(Token);
    }

    private sealed class Nowhere : IEpisodeDirectory
    {
        public IPlayedEpisode? Find(IWorld world, string id, HttpContext asker) => null;
    }
}
