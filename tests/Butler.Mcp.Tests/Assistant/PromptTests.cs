using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Assistant;

public sealed class PromptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plan_my_day", 3)]
    [InlineData("triage_my_inbox", 2)]
    [InlineData("weekly_review", 10)]
    public async Task A_prompt_brings_the_pages_it_speaks_of(string name, int messages)
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var prompt = await assistant.Client.GetPromptAsync(name, cancellationToken: Token);
        Assert.Equal(messages, prompt.Messages.Count);
        Assert.IsType<TextContentBlock>(prompt.Messages[0].Content);
        Assert.All(prompt.Messages.Skip(1), message => Assert.IsType<EmbeddedResourceBlock>(message.Content));
    }

    [Fact]
    public async Task Every_prompt_is_described_and_notes_are_handed_on_as_they_are()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var prompts = await assistant.Client.ListPromptsAsync(cancellationToken: Token);
        Assert.Equal(["plan_my_day", "triage_my_inbox", "weekly_review", "file_meeting_notes"], prompts.Select(prompt => prompt.Name));
        Assert.All(prompts, prompt => Assert.NotEmpty(prompt.Description!));
        var filed = await assistant.Client.GetPromptAsync("file_meeting_notes", new Dictionary<string, object?> { ["notes"] = "I will call Ana." }, cancellationToken: Token);
        Assert.EndsWith("\n\nI will call Ana.", Assert.IsType<TextContentBlock>(Assert.Single(filed.Messages).Content).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan_my_week", null, "plan_my_day")]
    [InlineData("file_meeting_notes", null, "notes")]
    [InlineData("plan_my_day", "someday", "2026-05-04")]
    public async Task A_prompt_that_cannot_be_made_says_what_is_wrong(string name, string? date, string hint)
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var arguments = date is null ? null : new Dictionary<string, object?> { ["date"] = date };
        var fault = await Assert.ThrowsAsync<McpProtocolException>(async () => await assistant.Client.GetPromptAsync(name, arguments, cancellationToken: Token));
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_instructions_fit_in_150_words() =>
        Assert.InRange(Butler.Mcp.Assistant.AssistantServer.Instructions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 50, 150);
}
