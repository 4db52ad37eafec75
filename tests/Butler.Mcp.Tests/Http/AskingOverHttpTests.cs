using System.Text.Json;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Tests.Assistant;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Http;

/// <summary>A question to the user over HTTP: in a session by a request of the server, without one by a second round of the call.</summary>
public sealed class AskingOverHttpTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_user_is_asked_by_a_form_and_the_model_gets_the_answer(string version)
    {
        var asked = new List<string>();
        await using var door = await RunningDoor.StartAsync();
        await using var client = await door.ConnectAsync("/mcp", AskingTests.Asking(version, form =>
        {
            asked.Add(form.Message);
            return new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { ["answer"] = JsonElement.Parse("\"at half past six\"") } };
        }));
        Assert.Equal(version, client.NegotiatedProtocolVersion);
        var result = await AskAsync(client);
        Assert.Equal(["At what time shall I remind you?"], asked);
        Assert.Equal("at half past six", result.StructuredContent!.Value.GetProperty("answer").GetString());
        Assert.Empty(door.Errors);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_client_that_can_show_no_form_is_handed_the_question(string version)
    {
        await using var door = await RunningDoor.StartAsync();
        await using var client = await door.ConnectAsync("/mcp", new McpClientOptions { ProtocolVersion = version });
        var effect = (await AskAsync(client)).StructuredContent!.Value.GetProperty("effect");
        Assert.Equal("ask_the_user", effect.GetProperty("kind").GetString());
    }

    private static async Task<CallToolResult> AskAsync(McpClient client)
    {
        var token = TestContext.Current.CancellationToken;
        await client.CallToolAsync(
            ToolNames.RouteToAgent, new Dictionary<string, object?> { ["text"] = "Remind me to stretch every day", ["agent_name"] = "habit_agent" }, cancellationToken: token);
        return await client.CallToolAsync(
            ToolNames.AskClarification,
            new Dictionary<string, object?> { ["todo_id"] = "todo_1", ["field"] = "time_of_day", ["question"] = "At what time shall I remind you?" },
            cancellationToken: token);
    }
}
