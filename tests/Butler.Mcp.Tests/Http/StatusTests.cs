using System.Net;
using System.Text.Json.Nodes;
using Butler.Benchmarks.HttpWire;

namespace Butler.Mcp.Tests.Http;

/// <summary>What each wrong request is answered with: its status, and a reason in every body.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private RunningDoor _door = null!;

    public async ValueTask InitializeAsync() => _door = await RunningDoor.StartAsync();

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    [Fact]
    public async Task A_message_without_a_session_is_400_and_one_of_an_unknown_session_404()
    {
        await RefusedAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "tools/list")), HttpStatusCode.BadRequest, -32000, id: 2);
        await RefusedAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "tools/list"), ("Mcp-Session-Id", "nobody")), HttpStatusCode.NotFound, -32001, id: 2);
        await RefusedAsync(RunningDoor.Get("/mcp"), HttpStatusCode.BadRequest, -32000);
        await RefusedAsync(RunningDoor.Get("/mcp", ("Mcp-Session-Id", "nobody")), HttpStatusCode.NotFound, -32001);
        await RefusedAsync(RunningDoor.Delete("/mcp"), HttpStatusCode.BadRequest, -32000);
        await RefusedAsync(RunningDoor.Delete("/mcp", ("Mcp-Session-Id", "nobody")), HttpStatusCode.NotFound, -32001);
    }

    [Fact]
    public async Task A_version_that_nobody_speaks_is_400_with_the_one_that_stands_alone()
    {
        var answer = await RefusedAsync(RunningDoor.Post("/mcp", RunningDoor.Initialize(), ("MCP-Protocol-Version", "1999-01-01")), HttpStatusCode.BadRequest, -32022, id: 1);
        Assert.Equal("1999-01-01", (string?)answer["error"]!["data"]!["requested"]);
        Assert.Equal(["2026-07-28"], answer["error"]!["data"]!["supported"]!.AsArray().Select(version => (string?)version));
    }

    [Fact]
    public async Task Where_an_episode_needs_a_session_a_version_without_sessions_is_told_the_four_older_ones()
    {
        var answer = await RefusedAsync(RunningDoor.Standalone(RunningDoor.World, "server/discover"), HttpStatusCode.BadRequest, -32022, id: 1);
        Assert.Equal(
            ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"], answer["error"]!["data"]!["supported"]!.AsArray().Select(version => (string?)version));
    }

    [Theory]
    [InlineData("Accept", "application/json", HttpStatusCode.NotAcceptable)]
    [InlineData("Accept", "text/event-stream", HttpStatusCode.NotAcceptable)]
    [InlineData("Accept", "application/json;q=0, text/event-stream", HttpStatusCode.NotAcceptable)]
    [InlineData("Accept", "*/*", HttpStatusCode.OK)]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost:9", HttpStatusCode.OK)]
    [InlineData("Host", "[::1]", HttpStatusCode.OK)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "file://localhost", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:5173", HttpStatusCode.OK)]
    [InlineData("Origin", "http://127.0.0.1", HttpStatusCode.OK)]
    [InlineData("MCP-Protocol-Version", "2025-06-18", HttpStatusCode.BadRequest)]
    public async Task A_header_that_is_not_for_this_server_is_refused(string header, string value, HttpStatusCode status)
    {
        using var response = await _door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Initialize(), (header, value)));
        Assert.Equal(status, response.StatusCode);
        Assert.True(status == HttpStatusCode.OK || (await RunningDoor.MessageAsync(response))["error"] is not null);
    }

    [Theory]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-Type", "*/*")]
    [InlineData("Content-Encoding", "gzip")]
    public async Task A_body_of_another_type_is_415(string header, string value)
    {
        var request = RunningDoor.Post("/mcp", RunningDoor.Initialize());
        request.Content!.Headers.Remove(header);
        request.Content.Headers.TryAddWithoutValidation(header, value);
        await RefusedAsync(request, HttpStatusCode.UnsupportedMediaType, -32000);
    }

    [Fact]
    public async Task A_method_in_the_wrong_case_is_405_with_the_right_one()
    {
        // HttpClient would set it right.
        var request = new SoundRequests(_door.Address).Initialize();
        request.Method = "Post";
        using var client = await SoundClient.ConnectAsync(_door.Address, TestContext.Current.CancellationToken);
        var response = await client.AskAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((405, "POST"), (response.Status, response.Header("Allow")));
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_400_and_whoever_sent_it_is_named()
    {
        var request = RunningDoor.Post("/mcp", string.Empty);
        request.Content = new ByteArrayContent([.. """{"jsonrpc":"2.0","id":3,"method":"x"""u8, 0xFF, .. "\"}"u8]);
        request.Content.Headers.ContentType = new("application/json");
        await RefusedAsync(request, HttpStatusCode.BadRequest, -32700, id: 3);
    }

    [Theory]
    [InlineData("", -32700)]
    [InlineData("this is not JSON", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"}]""", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":"what?"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/list","params":[]}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"initialize"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"initialize","params":{}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"initialize","params":{"protocolVersion":5}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"_meta":{},"_meta":{}}}""", -32602)]
    public async Task A_body_that_is_no_message_is_400(string body, int code) =>
        await RefusedAsync(RunningDoor.Post("/mcp", body), HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task An_initialize_with_wrong_params_is_400_in_a_session_too_which_goes_on()
    {
        var session = await _door.OpenAsync();
        using var refused = await _door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Request(3, "initialize", """{"protocolVersion":[]}"""), session));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(-32602, (int?)(await RunningDoor.MessageAsync(refused))["error"]!["code"]);
        Assert.NotNull((await _door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Request(4, "ping"), session)))["result"]);
    }

    [Fact]
    public async Task Nesting_is_taken_up_to_64_levels()
    {
        var session = await _door.OpenAsync();
        string Nested(int arrays) => $$"""{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"a":{{new string('[', arrays)}}{{new string(']', arrays)}} } }""";
        Assert.NotNull((await _door.AskAsync(RunningDoor.Post("/mcp", Nested(62), session)))["result"]);
        await RefusedAsync(RunningDoor.Post("/mcp", Nested(63), session), HttpStatusCode.BadRequest, -32700, id: 3);
        await RefusedAsync(RunningDoor.Post("/mcp", Nested(100_000), session), HttpStatusCode.BadRequest, -32700, id: 3);
    }

    [Fact]
    public async Task A_body_of_more_than_4_MiB_is_413()
    {
        var request = RunningDoor.Post("/mcp", new string(' ', (4 * 1024 * 1024) + 1));
        request.Headers.ExpectContinue = true;
        await RefusedAsync(request, HttpStatusCode.RequestEntityTooLarge, -32000);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/mcp/", HttpStatusCode.OK)]
    [InlineData("/mcp/episodes", HttpStatusCode.NotFound)]
    [InlineData("/mcp/episodes/chess", HttpStatusCode.NotFound)]
    [InlineData("/mcp/episodes/butler/0123", HttpStatusCode.NotFound)]
    [InlineData("/health", HttpStatusCode.MethodNotAllowed)]
    public async Task An_address_that_is_not_there_is_told_what_is(string path, HttpStatusCode status)
    {
        using var response = await _door.SendAsync(RunningDoor.Post(path, RunningDoor.Initialize()));
        Assert.Equal(status, response.StatusCode);
        Assert.NotNull((await RunningDoor.MessageAsync(response))[status == HttpStatusCode.OK ? "result" : "error"]);
    }

    [Theory]
    [InlineData("ping", HttpStatusCode.NotFound, -32601)]
    [InlineData("logging/setLevel", HttpStatusCode.NotFound, -32601)]
    [InlineData("no/such/method", HttpStatusCode.NotFound, -32601)]
    public async Task What_2026_07_28_has_dropped_is_404(string method, HttpStatusCode status, int code) =>
        await RefusedAsync(RunningDoor.Standalone("/mcp", method), status, code, id: 1);

    [Theory]
    [InlineData("MCP-Protocol-Version", "", -32020)]
    [InlineData("MCP-Protocol-Version", "2025-11-25", -32020)]
    [InlineData("Mcp-Method", "tools/list", -32020)]
    [InlineData("Mcp-Method", "", -32020)]
    [InlineData("Mcp-Name", "send_email", -32020)]
    [InlineData("Mcp-Name", "", -32020)]
    [InlineData("Mcp-Name", "=?base64?!?=", -32020)]
    public async Task A_header_that_says_something_else_than_the_body_is_400(string header, string value, int code) =>
        await RefusedAsync(RunningDoor.Standalone("/mcp", "tools/call", "route_to_agent", "{}", (header, value)), HttpStatusCode.BadRequest, code, id: 1);

    [Fact]
    public async Task Listening_and_ending_belong_to_sessions_which_2026_07_28_does_not_have()
    {
        using var listening = await _door.SendAsync(RunningDoor.Get("/mcp", ("MCP-Protocol-Version", "2026-07-28")));
        using var ending = await _door.SendAsync(RunningDoor.Delete("/mcp", ("MCP-Protocol-Version", "2026-07-28")));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed), (listening.StatusCode, ending.StatusCode));
        Assert.Equal(["POST"], listening.Content.Headers.Allow);
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_keep_it_to_themselves_and_none_names_the_server()
    {
        foreach (var request in (HttpRequestMessage[])[RunningDoor.Get("/health"), RunningDoor.Get("/nowhere"), RunningDoor.Post("/mcp", RunningDoor.Initialize()), RunningDoor.Post("/mcp", "{")])
        {
            using var response = await _door.SendAsync(request);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Health_and_version_are_plain_JSON()
    {
        Assert.Equal("healthy", (string?)(await _door.AskAsync(RunningDoor.Get("/health")))["status"]);
        var version = await _door.AskAsync(RunningDoor.Get("/version"));
        Assert.Equal(("butler", Mcp.Door.ButlerServer.Version), ((string?)version["name"], (string?)version["version"]));
    }

    private async Task<JsonNode> RefusedAsync(HttpRequestMessage request, HttpStatusCode status, int code, int? id = null)
    {
        using var response = await _door.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        var answer = await RunningDoor.MessageAsync(response);
        Assert.Equal(code, (int?)answer["error"]!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)answer["error"]!["message"]));
        Assert.True(id is null || id == (int?)answer["id"]);
        Assert.False(response.Headers.Contains("Mcp-Session-Id"));
        return answer;
    }
}
