using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Butler.Environments;

namespace Butler.OpenEnv.Tests;

/// <summary>The six checks that OpenEnv's own validator makes of a running server, for the root and for each world.</summary>
public sealed class RuntimeCheckTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public static TheoryData<string> Prefixes => [string.Empty, .. Worlds.All.Select(world => "/envs/" + world.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task The_version_is_told_and_is_of_the_first_profile(string prefix)
    {
        var api = await GetAsync(prefix + "/openapi.json");
        Assert.StartsWith("1.", api.GetProperty("info").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task It_is_healthy(string prefix) => Assert.Equal("healthy", (await GetAsync(prefix + "/health")).GetProperty("status").GetString());

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Its_metadata_has_a_name_and_a_description(string prefix)
    {
        var metadata = await GetAsync(prefix + "/metadata");
        Assert.NotEmpty(metadata.GetProperty("name").GetString()!);
        Assert.NotEmpty(metadata.GetProperty("description").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Its_schemas_are_objects(string prefix)
    {
        var schema = await GetAsync(prefix + "/schema");
        foreach (var name in (string[])["action", "observation", "state"])
        {
            Assert.Equal(JsonValueKind.Object, schema.GetProperty(name).ValueKind);
        }
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task An_empty_message_is_answered_in_JSON_RPC(string prefix)
    {
        using var response = await _server.Http.PostAsync(prefix + "/mcp", new StringContent("{}", Encoding.UTF8, "application/json"), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("2.0", (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("jsonrpc").GetString());
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Reset_step_and_state_are_all_there(string prefix)
    {
        var paths = (await GetAsync(prefix + "/openapi.json")).GetProperty("paths");
        Assert.All((string[])["/reset", "/step", "/state"], path => Assert.True(paths.TryGetProperty(path, out _), path));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Addresses_that_are_asked_in_the_wrong_way_say_which_is_right(string prefix)
    {
        using var plain = await _server.Http.GetAsync(prefix + "/ws", Token);
        Assert.Equal((HttpStatusCode.UpgradeRequired, "websocket", "Upgrade"), (plain.StatusCode, plain.Headers.Upgrade.ToString(), plain.Headers.Connection.ToString()));
        foreach (var (method, path, allowed) in ((HttpMethod, string, string)[])[(HttpMethod.Get, "/reset", "POST"), (HttpMethod.Post, "/schema", "GET"), (HttpMethod.Put, "/mcp", "POST"), (HttpMethod.Post, "/state", "DELETE")])
        {
            using var wrong = await _server.Http.SendAsync(new HttpRequestMessage(method, prefix + path), Token);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
            Assert.Contains(allowed, wrong.Content.Headers.Allow);
        }

        if (prefix.Length > 0)
        {
            using var rpc = await _server.Http.GetAsync(prefix + "/mcp", Token);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (rpc.StatusCode, string.Join(',', rpc.Content.Headers.Allow)));
        }
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_page_for_people_is_at_both_of_the_usual_addresses_and_names_every_other(string prefix)
    {
        var page = await _server.Http.GetStringAsync(prefix + "/docs", Token);
        Assert.All((string[])["/reset", "/ws", "/mcp", "/openapi.json"], path => Assert.Contains(prefix + path, page, StringComparison.Ordinal));
        Assert.Equal(page, await _server.Http.GetStringAsync(prefix + "/redoc", Token));
    }

    [Fact]
    public async Task The_probe_of_the_manifest_is_played_twice_to_the_same_bytes()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "openenv.yaml")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not above the tests.");
        }

        var manifest = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "openenv.yaml"), Token);
        var execution = manifest.SkipWhile(line => line != "  execution:").Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal));
        var path = Assert.Single(execution, line => line.StartsWith("    probe_path: ", StringComparison.Ordinal)).Split(": ")[1];
        var plan = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, path), Token));
        Assert.Equal("1", plan.GetProperty("plan_schema_version").GetString());
        Assert.Equal(await PlayAsync(plan), await PlayAsync(plan));
    }

    private async Task<string> PlayAsync(JsonElement plan)
    {
        using var socket = await _server.ConnectAsync();
        var answers = await socket.TextAsync($$"""{"type":"reset","data":{"seed":{{plan.GetProperty("reset").GetProperty("seed")}},"episode_id":"{{plan.GetProperty("reset").GetProperty("episode_id")}}"} }""");
        foreach (var action in plan.GetProperty("actions").EnumerateArray())
        {
            var answer = await socket.TextAsync($$"""{"type":"step","data":{{action.GetRawText()}} }""");
            Assert.InRange(JsonElement.Parse(answer).GetProperty("data").GetProperty("reward").GetDouble(), -1.5, 1);
            answers += answer;
        }

        return answers;
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var response = await _server.Http.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
