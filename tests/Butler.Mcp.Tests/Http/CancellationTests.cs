using System.Net;

namespace Butler.Mcp.Tests.Http;

/// <summary>A call that is given up while it waits: by a notification in a session, by hanging up without one.</summary>
public sealed class CancellationTests
{
    private const string Routing = """{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"}""";
    private const string Reminder = """{"todo_id":"todo_1","label":"Stretch","frequency":"daily","time_of_day":"7am"}""";
    private const string Slow = $$"""{"name":"set_reminder","arguments":{{Reminder}},"_meta":{"progressToken":3} }""";

    [Fact]
    public async Task In_a_session_the_notification_reaches_the_call_and_the_session_goes_on()
    {
        var (door, reminders) = await SlowDoor.StartAsync();
        await using var running = door;
        var session = await door.OpenAsync();
        await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(2, "route_to_agent", Routing), session));
        using var waiting = await door.SendAsync(RunningDoor.Post("/mcp", RunningDoor.Request(3, "tools/call", Slow), session));
        await reminders.AskedAsync();

        using var cancelled = await door.SendAsync(RunningDoor.Post("/mcp", """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":3}}""", session));
        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        await reminders.GivenUpAsync();

        // Nobody waits for an answer any more, and the stream that it would have come by ends.
        Assert.DoesNotContain("result", await waiting.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        reminders.Answer();
        var again = await door.AskAsync(RunningDoor.Post("/mcp", RunningDoor.Call(4, "set_reminder", Reminder), session));
        Assert.True((bool?)again["result"]!["structuredContent"]!["ok"]);
    }

    [Fact]
    public async Task Without_a_session_hanging_up_reaches_the_call_and_the_desk_is_free_again()
    {
        var (door, reminders) = await SlowDoor.StartAsync();
        await using var running = door;
        await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "route_to_agent", Routing));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = door.Http.SendAsync(RunningDoor.Standalone("/mcp", "tools/call", "set_reminder", Reminder), patience.Token);
        await reminders.AskedAsync();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await reminders.GivenUpAsync();
        reminders.Answer();
        var again = await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "set_reminder", Reminder));
        Assert.True((bool?)again["result"]!["structuredContent"]!["ok"]);
    }
}
