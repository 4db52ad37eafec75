using System.Globalization;
using System.Text;
using System.Text.Json;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Tests.Approvals;

namespace Butler.Mcp.Tests.Door;

/// <summary>Every refusal a user can provoke reads like help: thirty bad calls and their answers, to be read in review.</summary>
public sealed class BadCallTests
{
    private static readonly IReadOnlyList<(string Tool, string Arguments)> Calls =
    [
        (ToolNames.RouteToAgent, """{}"""),
        (ToolNames.RouteToAgent, """{"todo_id":"todo_2"}"""),
        (ToolNames.RouteToAgent, """{"todo_id":"todo_2","agent_name":"calendar_agent"}"""),
        (ToolNames.RouteToAgent, """{"agent_name":"email_agent"}"""),
        (ToolNames.RouteToAgent, """{"todo_id":"todo_99","agent_name":"email_agent"}"""),
        (ToolNames.RouteToAgent, """{"text":"Book a table for two","agent_name":"meeting_agent"}"""),
        (ToolNames.RouteToAgent, """{"todo_id":{"id":2},"agent_name":"email_agent"}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2"}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"whenever","duration_minutes":30}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"30 February at 10:00","duration_minutes":30}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"next Monday","duration_minutes":30}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"2020-01-01T10:00:00Z","duration_minutes":30}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"tomorrow at 10:00","duration_minutes":"a while"}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"tomorrow at 10:00","duration_minutes":100000}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"tomorrow at 10:00","duration_minutes":30,"attendee_emails":["Dalia"]}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"tomorrow at 10:00","duration_minutes":30,"recurrence":"now and then"}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat\u0007","start_time":"tomorrow at 10:00","duration_minutes":30}"""),
        (ToolNames.ScheduleEvent, """{"todo_id":"todo_2","title":"Chat","start_time":"today at 13:45","duration_minutes":30}"""),
        (ToolNames.SendEmail, """{"todo_id":"todo_2","to":"someone@example.com"}"""),
        (ToolNames.SendEmail, """{"todo_id":"todo_2","to":["not an address"],"subject":"Hi","body":"Hi"}"""),
        (ToolNames.SendEmail, """{"todo_id":"todo_2","to":[],"subject":"Hi","body":"Hi"}"""),
        (ToolNames.SendEmail, """{"todo_id":"todo_2","to":"a@example.com","subject":"Hi\r\nBcc: b@example.com","body":"Hi"}"""),
        (ToolNames.SendEmail, """{"todo_id":"todo_2","to":"a@example.com","subject":"Hi","body":"Hi","in_reply_to":"mail_77"}"""),
        (ToolNames.DraftReply, """{"todo_id":"todo_2","email_id":"mail_77"}"""),
        (ToolNames.DraftReply, """{"todo_id":"todo_2","email_id":"mail_1","tone":"furious"}"""),
        (ToolNames.AddToKb, """{"todo_id":"todo_3","content":"I like tea","category":"drinks"}"""),
        (ToolNames.SetReminder, """{"todo_id":"todo_3","label":"Tea","frequency":"sometimes","time_of_day":"09:00"}"""),
        (ToolNames.SetReminder, """{"todo_id":"todo_3","label":"Tea","frequency":"daily","time_of_day":"25:99"}"""),
        (ToolNames.SetReminder, """{"todo_id":"todo_3","label":"Tea","frequency":"once","time_of_day":"09:00"}"""),
        (ToolNames.SetReminder, """{"todo_id":"todo_3","label":"Tea","frequency":"weekly","time_of_day":"09:00","days":["Someday"]}"""),
        (ToolNames.AskClarification, """{"todo_id":"todo_3","field":"mood","question":"How are you?"}"""),
        (ToolNames.AskClarification, """{"todo_id":"todo_3","field":"time_of_day","question":"When?"}"""),
    ];

    [Fact]
    public async Task Thirty_bad_calls_are_answered_with_help_as_approved()
    {
        var table = new StringBuilder();
        foreach (var (tool, arguments) in Calls)
        {
            // A fresh episode for each: what is read here is the answer, not what the calls do to each other.
            await using var connected = await ConnectedClient.PlayAsync(seed: 7);
            var parsed = JsonElement.Parse(arguments).EnumerateObject().Select(each => (each.Name, (object?)each.Value)).ToArray();
            var result = await connected.CallAsync(tool, parsed);
            Assert.True(result.IsError, $"{tool} {arguments} was accepted.");
            var answer = result.StructuredContent!.Value;
            var accepted = answer.TryGetProperty("accepted", out var choices) ? string.Join(" | ", choices.EnumerateArray()) : "-";
            table.Append(CultureInfo.InvariantCulture, $"{tool} {arguments}\n  {answer.GetProperty("code")}: {answer.GetProperty("reason")}\n  accepted: {accepted}\n\n");
        }

        Assert.True(Calls.Count >= 30);
        Approved.Matches("bad-calls", table.ToString());
    }

    [Fact]
    public async Task A_bad_call_costs_a_step_and_nothing_else()
    {
        foreach (var (tool, arguments) in Calls)
        {
            var environment = PersonalTasksContract.Instance.CreateEnvironment();
            var before = await environment.ResetAsync(new Episodes.ResetRequest { Seed = 7 }, TestContext.Current.CancellationToken);
            var step = await environment.StepAsync(new Episodes.EpisodeAction(tool, JsonElement.Parse(arguments)), TestContext.Current.CancellationToken);
            Assert.Equal(1, environment.State.StepCount);
            Assert.InRange(step.Reward!.Value, -0.3, 0);
            var (todos, then) = (((PersonalTasksObservation)before.Observation).Todos, ((PersonalTasksObservation)step.Observation).Todos);
            Assert.Equal(todos, then);
        }
    }
}
