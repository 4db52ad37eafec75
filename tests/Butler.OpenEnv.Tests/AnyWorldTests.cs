using System.Net;
using System.Net.WebSockets;
using System.Text;
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

    public ValueTask InitializeAsync() => StartAsync(isSimulation: true);

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

    [Fact]
    public async Task While_a_step_takes_its_time_the_connection_is_looked_after_and_who_leaves_is_noticed()
    {
        using var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
        client.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        await client.ConnectAsync(new Uri($"ws://{Address.Authority}/envs/tiny/ws"), Token);
        await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":"reset"}"""), WebSocketMessageType.Text, endOfMessage: true, Token);
        await client.ReceiveAsync(new byte[4096], Token);
        await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":"step","data":{"tool":"count","how":"slowly"}}"""), WebSocketMessageType.Text, endOfMessage: true, Token);
        await _world.Waiting.Task.WaitAsync(Token);

        // Its close is answered though the step has not ended, because the next message is waited for beside it.
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Token);

        Assert.Equal(WebSocketState.Closed, client.State);
        while (_sessions.Count > 0)
        {
            await Task.Delay(10, Token);
        }
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
    public async Task Where_services_are_live_nothing_can_be_reset_or_stepped()
    {
        await DisposeAsync();
        await StartAsync(isSimulation: false);
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

        var api = await http.GetStringAsync("/envs/tiny/openapi.json", Token);
        Assert.DoesNotContain("/reset", api, StringComparison.Ordinal);
        Assert.Contains("/mcp", api, StringComparison.Ordinal);
    }

    private async ValueTask StartAsync(bool isSimulation)
    {
        var settings = new OpenEnvSettings { IsSimulation = isSimulation };
        _sessions = new EnvSessions(settings, TimeProvider.System);
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
