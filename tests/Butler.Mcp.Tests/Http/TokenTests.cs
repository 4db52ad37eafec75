using System.Net;
using System.Text.Json.Nodes;
using Butler.Mcp.Door;
using Butler.Mcp.Http;

namespace Butler.Mcp.Tests.Http;

/// <summary>Who may do what: with no token, with the client's, with the trainer's.</summary>
public sealed class TokenTests
{
    private static readonly ServeSettings Closed = new() { Token = new AccessToken(RunningDoor.ClientToken), TrainerToken = new AccessToken(RunningDoor.TrainerToken) };
    private static readonly (string, string) Client = ("Authorization", "Bearer " + RunningDoor.ClientToken);
    private static readonly (string, string) TrainerAsBearer = ("Authorization", "Bearer " + RunningDoor.TrainerToken);
    private static readonly (string, string) Trainer = ("Butler-Trainer-Token", RunningDoor.TrainerToken);

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic " + RunningDoor.ClientToken)]
    [InlineData("Bearer " + RunningDoor.ClientToken + "x")]
    public async Task Without_the_token_everything_but_health_is_401_with_a_challenge(string authorization)
    {
        await using var door = await RunningDoor.StartAsync(Closed);
        HttpRequestMessage[] requests =
        [
            RunningDoor.Post("/mcp", RunningDoor.Initialize(), ("Authorization", authorization)),
            RunningDoor.Standalone("/mcp", "tools/list", headers: ("Authorization", authorization)),
            RunningDoor.Post("/episodes?world=butler", string.Empty, ("Authorization", authorization)),
            RunningDoor.Get("/episodes", ("Authorization", authorization)),
            RunningDoor.Get("/version", ("Authorization", authorization)),
        ];
        foreach (var request in requests)
        {
            using var response = await door.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
            Assert.DoesNotContain(RunningDoor.ClientToken, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var health = await door.SendAsync(RunningDoor.Get("/health", ("Host", "10.0.0.9")));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_session_id_alone_opens_nothing()
    {
        await using var door = await RunningDoor.StartAsync(Closed);
        var session = await door.OpenAsync("/mcp", Client);
        using var stolen = await door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "tools/list"), session));
        Assert.Equal(HttpStatusCode.Unauthorized, stolen.StatusCode);
        Assert.NotNull((await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "tools/list"), session, Client)))["result"]);
    }

    [Theory]
    [InlineData("/episodes")]
    [InlineData("/episodes/episode-0/scorecard")]
    public async Task Scorecards_are_for_the_trainer_alone(string path)
    {
        await using var door = await RunningDoor.StartAsync(Closed);
        using var client = await door.SendAsync(RunningDoor.Get(path, Client));
        Assert.Equal(HttpStatusCode.Unauthorized, client.StatusCode);
        using var trainer = await door.SendAsync(RunningDoor.Get(path, TrainerAsBearer));
        Assert.NotEqual(HttpStatusCode.Unauthorized, trainer.StatusCode);
        await using var untrained = await RunningDoor.StartAsync();
        using var nobody = await untrained.SendAsync(RunningDoor.Get(path));
        Assert.Equal(HttpStatusCode.Forbidden, nobody.StatusCode);
        Assert.Contains("--trainer-token-file", await nobody.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rewards_are_in_the_meta_of_a_call_when_the_operator_or_the_trainer_asks_and_never_in_its_content()
    {
        await using var open = await RunningDoor.StartAsync(new ServeSettings { RevealRewards = true });
        await using var closed = await RunningDoor.StartAsync(Closed);
        var told = await CallAsync(open);
        var silent = await CallAsync(closed, Client);
        var trained = await CallAsync(closed, Client, Trainer);
        var hidden = await CallAsync(open, ("Butler-Rewards", "hide"));
        var hiddenFromTrainer = await CallAsync(closed, Client, Trainer, ("Butler-Rewards", "hide"));
        Assert.All([told, trained], result => Assert.NotNull(result["_meta"]![RewardMeta.Reward]));
        Assert.All([told, trained], result => Assert.StartsWith("episode-", (string?)result["_meta"]![RewardMeta.Episode], StringComparison.Ordinal));
        Assert.All([silent, hidden, hiddenFromTrainer], result => Assert.False(result["_meta"] is JsonObject meta && meta.Any(each => each.Key.StartsWith("butler/", StringComparison.Ordinal))));
        Assert.All([told, trained, hidden, hiddenFromTrainer], result => Assert.True(JsonNode.DeepEquals(silent["content"], result["content"])));
        Assert.DoesNotContain("reward", silent.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Butler-Rewards", "show", HttpStatusCode.BadRequest)]
    [InlineData("Butler-Rewards", "", HttpStatusCode.BadRequest)]
    [InlineData("Butler-Trainer-Token", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Butler-Trainer-Token", RunningDoor.ClientToken, HttpStatusCode.Unauthorized)]
    public async Task A_client_cannot_widen_what_the_operator_set(string header, string value, HttpStatusCode status)
    {
        await using var door = await RunningDoor.StartAsync(Closed);
        using var response = await door.SendAsync(RunningDoor.Post(RunningDoor.World, RunningDoor.Initialize(), Client, (header, value)));
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Names_and_origins_that_the_operator_allows_are_taken()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { AllowedHosts = ["desk.example"], AllowedOrigins = ["https://desk.example"] });
        using var response = await door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Initialize(), ("Host", "Desk.example:8443"), ("Origin", "https://desk.example")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["https://desk.example"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("Mcp-Session-Id", Assert.Single(response.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_requests_than_the_operator_allows_are_429_with_the_time_to_wait()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { RequestsPerSecond = 1 });
        var responses = new List<HttpResponseMessage>();
        while (responses.Count < 10_000 && responses.All(response => response.IsSuccessStatusCode))
        {
            responses.Add(await door.SendAsync(RunningDoor.Get("/version")));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, responses[^1].StatusCode);
        Assert.NotNull(responses[^1].Headers.RetryAfter);
        responses.ForEach(response => response.Dispose());
    }

    private static async Task<JsonNode> CallAsync(RunningDoor door, params (string, string)[] headers)
    {
        var session = await door.OpenAsync(RunningDoor.World, headers);
        var answer = await door.AskAsync(RunningDoor.Post(RunningDoor.World, RunningDoor.Call(2, "route_to_agent", """{"todo_id":"todo_1","agent_name":"none"}"""), [session, .. headers]));
        return answer["result"]!;
    }
}
