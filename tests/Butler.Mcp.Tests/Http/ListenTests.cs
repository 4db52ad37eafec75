using System.Text.Json.Nodes;

namespace Butler.Mcp.Tests.Http;

/// <summary>News of the desk's pages over HTTP: by a stream of its own since 2026-07-28, by the stream of the session before.</summary>
public sealed class ListenTests
{
    private const string Reminder = """{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"}""";
    private const string SubscriptionId = "io.modelcontextprotocol/subscriptionId";

    [Fact]
    public async Task A_listener_is_acknowledged_first_and_told_when_a_call_changes_what_it_watches()
    {
        await using var door = await RunningDoor.StartAsync();
        await using var listening = await ListenAsync(door);
        var acknowledged = await listening.NextAsync();
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)acknowledged!["method"]);
        Assert.Equal(["butler://queue"], acknowledged["params"]!["notifications"]!["resourceSubscriptions"]!.AsArray().Select(uri => (string?)uri));
        Assert.Equal(1, (int?)acknowledged["params"]!["_meta"]![SubscriptionId]);

        await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "route_to_agent", Reminder));
        var told = await listening.NextAsync();
        Assert.Equal("notifications/resources/updated", (string?)told!["method"]);
        Assert.Equal("butler://queue", (string?)told["params"]!["uri"]);
        Assert.Equal(1, (int?)told["params"]!["_meta"]![SubscriptionId]);
    }

    [Fact]
    public async Task A_listener_does_not_hold_up_the_end_of_the_server_and_is_told_of_it()
    {
        await using var door = await RunningDoor.StartAsync();
        await using var listening = await ListenAsync(door);
        await listening.NextAsync();
        await door.StopAsync();
        Assert.NotNull((await listening.NextAsync())!["result"]);
        Assert.Null(await listening.NextAsync());
    }

    [Fact]
    public async Task A_listener_that_hangs_up_makes_room_for_another()
    {
        await using var door = await RunningDoor.StartAsync();
        string[] pages = [.. Enumerable.Range(1, 100).Select(each => $"butler://kb?query=topic{each}")];
        await using (var first = await ListenAsync(door, pages))
        {
            await first.NextAsync();
            await using var refused = await ListenAsync(door, pages);
            Assert.Contains("At most 100", (string?)(await refused.NextAsync())!["error"]!["message"], StringComparison.Ordinal);
        }

        JsonNode? answer;
        do
        {
            // The server hears a little later that its client is gone.
            await using var next = await ListenAsync(door, pages);
            answer = await next.NextAsync();
        }
        while (answer!["error"] is not null);
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)answer["method"]);
    }

    [Fact]
    public async Task A_session_is_told_by_its_own_stream()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        await using var listening = new EventReader(await door.SendAsync(RunningDoor.Get("/mcp", session)));
        await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "resources/subscribe", """{"uri":"butler://queue"}"""), session));
        await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(3, "route_to_agent", Reminder), session));
        var told = await listening.NextAsync();
        Assert.Equal(("notifications/resources/updated", "butler://queue"), ((string?)told!["method"], (string?)told["params"]!["uri"]));
    }

    private static async Task<EventReader> ListenAsync(RunningDoor door, params string[] pages)
    {
        var watched = new JsonArray([.. (pages.Length == 0 ? ["butler://queue", "butler://nothing"] : pages).Select(page => JsonValue.Create(page))]);
        var meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}""";
        var body = RunningDoor.Request(1, "subscriptions/listen", $$"""{"notifications":{"resourceSubscriptions":{{watched.ToJsonString()}}},"_meta":{{meta}}}""");
        return new EventReader(await door.SendAsync(RunningDoor.Post("/mcp", body, ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "subscriptions/listen"))));
    }
}
