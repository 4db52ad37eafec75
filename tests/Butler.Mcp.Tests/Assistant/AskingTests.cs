using System.Text.Json;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Tests.Door;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>A question to the user: by a form where the client can show one, in both eras, and in words where it cannot.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_client_that_can_show_a_form_asks_its_user_and_the_model_gets_the_answer(string version)
    {
        var asked = new List<string>();
        await using var assistant = await AssistantClient.OpenAsync(Asking(version, form =>
        {
            asked.Add(form.Message);
            return new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { ["answer"] = JsonElement.Parse("\"at half past six\"") } };
        }));
        Assert.Equal(version, assistant.Client.NegotiatedProtocolVersion);

        var result = await AskAsync(assistant);

        Assert.Equal(["At what time shall I remind you?"], asked);
        Assert.Equal("at half past six", result.StructuredContent!.Value.GetProperty("answer").GetString());
        Assert.NotEqual(true, result.IsError);
    }

    [Theory]
    [InlineData("2025-11-25", "decline")]
    [InlineData("2025-11-25", "cancel")]
    [InlineData("2026-07-28", "decline")]
    public async Task A_user_who_will_not_say_is_not_asked_again_by_itself(string version, string action)
    {
        await using var assistant = await AssistantClient.OpenAsync(Asking(version, _ => new ElicitResult { Action = action }));
        var result = await AskAsync(assistant);
        Assert.Equal("declined", result.StructuredContent!.Value.GetProperty("code").GetString());
        Assert.Contains("route it to none", result.StructuredContent.Value.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_client_that_can_show_none_is_handed_the_question(string version)
    {
        await using var assistant = await AssistantClient.OpenAsync(new McpClientOptions { ProtocolVersion = version });
        var result = await AskAsync(assistant);
        var effect = result.StructuredContent!.Value.GetProperty("effect");
        Assert.Equal(("ask_the_user", "At what time shall I remind you?"), (effect.GetProperty("kind").GetString(), effect.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_question_about_a_to_do_that_is_not_there_bothers_nobody()
    {
        var asked = 0;
        await using var assistant = await AssistantClient.OpenAsync(Asking("2026-07-28", _ =>
        {
            asked++;
            return new ElicitResult { Action = "cancel" };
        }));
        var result = await assistant.CallAsync(ToolNames.AskClarification, ("todo_id", "todo_9"), ("field", "date"), ("question", "When?"));
        Assert.Equal("unknown_todo", result.StructuredContent!.Value.GetProperty("code").GetString());
        Assert.Equal(0, asked);
    }

    private static async Task<CallToolResult> AskAsync(ConnectedClient assistant)
    {
        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "Remind me to stretch every day"), ("agent_name", "habit_agent"));
        return await assistant.CallAsync(ToolNames.AskClarification, ("todo_id", "todo_1"), ("field", "time_of_day"), ("question", "At what time shall I remind you?"));
    }

    internal static McpClientOptions Asking(string version, Func<ElicitRequestParams, ElicitResult> answer) => new()
    {
        ProtocolVersion = version,
        Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } },
        Handlers = new McpClientHandlers { ElicitationHandler = (form, _) => ValueTask.FromResult(answer(form!)) },
    };
}
