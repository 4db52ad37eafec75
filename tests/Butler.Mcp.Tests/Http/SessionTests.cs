using System.Net;
using System.Text.Json.Nodes;
using Butler.Mcp.Http;

namespace Butler.Mcp.Tests.Http;

/// <summary>The life of a session: opened, used, listened to, resumed, ended, swept, and never more than allowed.</summary>
public sealed class SessionTests
{
    private const string Question = """{"text":"what is in my queue?","agent_name":"knowledge_agent"}""";
    private const string Reminder = """{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"}""";

    [Fact]
    public async Task A_session_ends_with_DELETE_and_is_gone_then()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        Assert.Equal(7, (await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Request(2, "tools/list"), session)))["result"]!["tools"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(door, RunningDoor.Delete("/mcp", session)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(door, RunningDoor.Delete("/mcp", session)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(door, RunningDoor.Post("/mcp", RunningDoor.Request(3, "tools/list"), session)));
    }

    [Fact]
    public async Task A_notification_is_202_without_a_body()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        using var response = await door.SendAsync(RunningDoor.Post("/mcp", """{"jsonrpc":"2.0","method":"notifications/initialized"}""", session));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_session_has_a_desk_of_its_own()
    {
        await using var door = await RunningDoor.StartAsync();
        var (one, other) = (await door.OpenAsync(), await door.OpenAsync());
        await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(2, "route_to_agent", Reminder), one));
        Assert.Single(await RemainingAsync(door, one));
        Assert.Empty(await RemainingAsync(door, other));
    }

    [Fact]
    public async Task Clients_without_sessions_find_what_their_last_request_left()
    {
        await using var door = await RunningDoor.StartAsync();
        await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "route_to_agent", Reminder));
        var done = await door.AskAsync(RunningDoor.Standalone(
            "/mcp", "tools/call", "set_reminder", """{"todo_id":"todo_1","label":"Stretch","frequency":"daily","time_of_day":"7am"}"""));
        Assert.Equal("reminder_set", (string?)done["result"]!["structuredContent"]!["effect"]!["kind"]);
    }

    [Fact]
    public async Task A_session_belongs_to_the_address_where_it_was_opened()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(door, RunningDoor.Post(RunningDoor.World, RunningDoor.Request(2, "tools/list"), session)));
    }

    [Fact]
    public async Task The_stream_of_a_session_is_opened_once_and_ends_with_the_session()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        using var listening = await door.SendAsync(RunningDoor.Get("/mcp", session));
        Assert.Equal("text/event-stream", listening.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(door, RunningDoor.Get("/mcp", session)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(door, RunningDoor.Delete("/mcp", session)));
        await listening.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_given_again_to_whoever_names_the_last_event()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        using var response = await door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Call(2, "route_to_agent", Question), session));
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var first = events.Split('\n').First(line => line.StartsWith("id: ", StringComparison.Ordinal))["id: ".Length..];
        using var resumed = await door.SendAsync(RunningDoor.Get("/mcp", session, ("Last-Event-ID", first)));
        var again = await RunningDoor.MessageAsync(resumed);
        Assert.Equal(2, (int?)again["id"]);
        Assert.True((bool?)again["result"]!["structuredContent"]!["ok"]);
    }

    [Theory]
    [InlineData("0-99")]
    [InlineData("99-0")]
    [InlineData("nonsense")]
    [InlineData("-1--1")]
    public async Task An_event_that_is_not_there_is_400(string lastEvent)
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(door, RunningDoor.Get("/mcp", session, ("Last-Event-ID", lastEvent))));
    }

    [Fact]
    public async Task A_session_that_is_not_used_is_swept_and_one_that_is_used_stays()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { Idle = TimeSpan.FromMinutes(10) });
        var (used, forgotten) = (await door.OpenAsync(), await door.OpenAsync());
        using var listening = await door.SendAsync(RunningDoor.Get("/mcp", forgotten));
        door.Time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(door, RunningDoor.Post("/mcp", RunningDoor.Request(2, "ping"), used)));
        door.Time.Advance(TimeSpan.FromMinutes(2));

        // The stream ends when its session is swept: listening alone keeps none.
        await listening.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(door, RunningDoor.Post("/mcp", RunningDoor.Request(3, "ping"), forgotten)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(door, RunningDoor.Post("/mcp", RunningDoor.Request(3, "ping"), used)));
    }

    [Fact]
    public async Task There_are_never_more_sessions_than_allowed_and_who_comes_too_late_is_told_what_to_do()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { MaxSessions = 2 });
        var first = await door.OpenAsync();
        await door.OpenAsync();
        using var refused = await door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Initialize()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("DELETE", (string?)(await RunningDoor.MessageAsync(refused))["error"]!["message"], StringComparison.Ordinal);
        Assert.NotNull((await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/list")))["result"]);
        await StatusAsync(door, RunningDoor.Delete("/mcp", first));
        await door.OpenAsync();
    }

    [Fact]
    public async Task An_initialize_that_is_refused_takes_no_room()
    {
        await using var door = await RunningDoor.StartAsync(new ServeSettings { MaxSessions = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(door, RunningDoor.Post("/mcp", RunningDoor.Request(1, "initialize"))));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(door, RunningDoor.Post(RunningDoor.World + "?seed=x", RunningDoor.Initialize())));
        await door.OpenAsync();
    }

    [Fact]
    public async Task A_turn_that_is_being_taken_is_finished_before_the_server_ends()
    {
        await using var door = await RunningDoor.StartAsync();
        var session = await door.OpenAsync();
        using var listening = await door.SendAsync(RunningDoor.Get("/mcp", session));
        door.Time.Hold();
        var call = door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(2, "route_to_agent", Question), session));
        await door.Time.AskedAsync();
        var stopping = door.StopAsync();
        await listening.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        Assert.False(call.IsCompleted);
        door.Time.GoOn();
        Assert.True((bool?)(await call)["result"]!["structuredContent"]!["ok"]);
        await stopping;
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningDoor door, HttpRequestMessage request)
    {
        using var response = await door.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<JsonArray> RemainingAsync(RunningDoor door, (string Name, string Value) session) =>
        (await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(9, "route_to_agent", Question), session)))["result"]!["structuredContent"]!["remaining"]!.AsArray();
}
