using System.Net.Http.Json;
using System.Text.Json;

namespace Butler.OpenEnv.Tests;

/// <summary>A world's own typed form of its actions, by the calendar's: the object of a stage with the fields of all stages.</summary>
public sealed class TypedFormTests
{
    private const string Scenario = """{"scenario":"easy-kickoff","episode_id":"e"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_episode_is_played_in_the_typed_form()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync("/envs/calendar/ws");
        var reset = await socket.ResetAsync(Scenario);
        Assert.Equal("understand_request", reset.GetProperty("observation").GetProperty("next_stage").GetString());
        var rewards = new List<double>();
        foreach (var action in (string[])[
            """{"stage":"understand_request","proposed_time_slot":null,"confirm_schedule":false,"final_note":"","metadata":{"n":1},"participants":["Nora","Idris"],"duration_minutes":30,"deadline":"2026-04-08T12:00","priority":"normal","timezone":"UTC"}""",
            """{"stage":"evaluate_availability","proposed_time_slot":null,"confirm_schedule":false,"final_note":"","candidate_slots":["2026-04-08 10:30-11:00 UTC"]}""",
            """{"stage":"propose_slot","proposed_time_slot":"2026-04-08 10:30-11:00 UTC","confirm_schedule":false,"final_note":""}""",
            """{"stage":"confirm_schedule","proposed_time_slot":"2026-04-08 10:30-11:00 UTC","confirm_schedule":true,"final_note":"Nora and Idris: 2026-04-08, 10:30-11:00 UTC."}"""])
        {
            var step = await socket.StepAsync(action);
            rewards.Add(step.GetProperty("reward").GetDouble());
            Assert.True(step.GetProperty("observation").TryGetProperty("request", out _));
        }

        Assert.Equal([0.1, 0.16, 0.42, 0.32], rewards);
        var state = (await socket.AskAsync("""{"type":"state"}""")).GetProperty("data");
        Assert.Equal(("e", 4, "easy-kickoff", "2026-04-08 10:30-11:00 UTC", true), (
            state.GetProperty("episode_id").GetString(), state.GetProperty("step_count").GetInt32(), state.GetProperty("current_scenario").GetString(),
            state.GetProperty("selected_slot").GetString(), state.GetProperty("solved").GetBoolean()));
        Assert.Equal(4, state.GetProperty("action_history").GetArrayLength());
    }

    [Fact]
    public async Task The_three_spellings_of_a_call_earn_the_same()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync("/envs/calendar/ws");
        foreach (var spelling in (string[])[
            """{"stage":"understand_request","participants":["Nora","Idris"],"duration_minutes":30,"priority":"normal"}""",
            """{"tool":"understand_request","participants":["Nora","Idris"],"duration_minutes":30,"priority":"normal"}""",
            """{"type":"call_tool","tool_name":"understand_request","arguments":{"participants":["Nora","Idris"],"duration_minutes":30,"priority":"normal"}}"""])
        {
            await socket.ResetAsync(Scenario);
            Assert.Equal(0.06, (await socket.StepAsync(spelling)).GetProperty("reward").GetDouble());
        }
    }

    [Fact]
    public async Task A_world_without_such_a_form_refuses_it_and_a_stage_that_is_none_is_refused_by_the_world()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync("/envs/calendar/ws");
        await socket.ResetAsync(Scenario);
        var refused = await socket.StepAsync("""{"stage":"dance"}""");
        Assert.Equal("unknown_tool", refused.GetProperty("metadata").GetProperty("code").GetString());
        using var other = await server.ConnectAsync("/envs/butler/ws");
        await other.ResetAsync();
        Assert.Equal("VALIDATION_ERROR", (await other.AskAsync("""{"type":"step","data":{"stage":"propose_slot"}}""")).GetProperty("data").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_schema_tells_the_form()
    {
        await using var server = await TestServer.StartAsync();
        var schema = await server.Http.GetFromJsonAsync<JsonElement>("/envs/calendar/schema", Token);
        Assert.Contains("\"stage\"", schema.GetProperty("action").GetProperty("description").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outside_problem_can_be_the_episode()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync("/envs/calendar/ws");
        var reset = await socket.ResetAsync("""{"problem":{"id":"p","participants":["A"],"days":["Monday"],"duration_min":30,"work_hours":{"start":"09:00","end":"10:00"}}}""");
        Assert.Empty(reset.GetProperty("metadata").GetProperty("ignored_options").EnumerateArray());
        var refused = await socket.AskAsync("""{"type":"reset","data":{"problem":{"id":"p"}}}""");
        Assert.Contains("problem is no problem: days", refused.GetRawText(), StringComparison.Ordinal);
    }
}
