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

    private async Task<JsonElement> GetAsync(string path)
    {
        using var response = await _server.Http.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
