using System.Threading.Channels;
using Butler.Environments.PersonalTasks.Actions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>The pages of the desk, as people and clients attach them.</summary>
public sealed class ResourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_listed_page_can_be_read_and_none_has_a_fault()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var pages = await assistant.Client.ListResourcesAsync(cancellationToken: Token);
        Assert.Equal(["queue", "agenda", "inbox", "kb", "profile", "scorecard"], pages.Select(page => page.Name));
        foreach (var page in pages)
        {
            Assert.NotEmpty(page.Description!);
            Assert.StartsWith("# ", await assistant.ReadAsync(page.Uri), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_call_has_done_stands_on_the_pages()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "Remind me to water the ferns every day at 7:15"), ("agent_name", "habit_agent"));
        Assert.Contains("todo_1: Remind me to water the ferns", await assistant.ReadAsync("butler://queue"), StringComparison.Ordinal);
        await assistant.CallAsync(ToolNames.SetReminder, ("todo_id", "todo_1"), ("label", "water the ferns"), ("frequency", "daily"), ("time_of_day", "07:15"), ("date", "2031-05-05"));
        Assert.Contains("empty", await assistant.ReadAsync("butler://queue"), StringComparison.Ordinal);
        Assert.Contains("07:15: water the ferns", await assistant.ReadAsync("butler://agenda?date=2031-05-06"), StringComparison.Ordinal);
        Assert.DoesNotContain("ferns", await assistant.ReadAsync("butler://agenda?date=2031-05-04"), StringComparison.Ordinal);
        Assert.Contains("1 of 1 to-dos settled", await assistant.ReadAsync("butler://scorecard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_knowledge_base_is_searched_and_mails_are_fenced()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var all = await assistant.ReadAsync("butler://kb");
        var name = all.Split('\n').First(line => line.StartsWith("- ", StringComparison.Ordinal))[2..].Split(" (")[0];
        Assert.Contains(name, await assistant.ReadAsync("butler://kb?query=" + Uri.EscapeDataString(name)), StringComparison.Ordinal);
        var inbox = await assistant.ReadAsync("butler://inbox");
        Assert.Contains("<<<mail\nFrom: ", inbox, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("butler://nothing", "butler://queue")]
    [InlineData("file:///etc/passwd", "butler://queue")]
    [InlineData("butler://agenda?date=tomorrow", "2026-05-04")]
    [InlineData("butler://agenda?day=2026-05-04", "date")]
    [InlineData("butler://inbox?query=x", "takes nothing")]
    [InlineData("", "butler://queue")]
    public async Task An_address_that_is_none_is_refused_with_what_would_be_one(string uri, string hint)
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var fault = await Assert.ThrowsAsync<McpProtocolException>(async () => await assistant.Client.ReadResourceAsync(
            new ReadResourceRequestParams { Uri = uri }, cancellationToken: Token));
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("butler://kb{?query}", "query", "a")]
    [InlineData("butler://agenda{?date}", "date", "20")]
    public async Task Templates_are_completed(string template, string argument, string begun)
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var templates = await assistant.Client.ListResourceTemplatesAsync(cancellationToken: Token);
        Assert.Contains(templates, each => each.UriTemplate == template);
        var completed = await assistant.Client.CompleteAsync(new ResourceTemplateReference { Uri = template }, argument, begun, cancellationToken: Token);
        Assert.NotEmpty(completed.Completion.Values);
        Assert.All(completed.Completion.Values, value => Assert.Contains(begun, value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_that_watches_a_page_is_told_when_a_call_changes_it_and_only_then()
    {
        var told = Channel.CreateUnbounded<string>();
        await using var assistant = await AssistantClient.OpenAsync(new McpClientOptions { ProtocolVersion = "2025-11-25" });
        await using var watching = assistant.Client.RegisterNotificationHandler(NotificationMethods.ResourceUpdatedNotification, (notification, _) =>
        {
            told.Writer.TryWrite(notification.Params!["uri"]!.GetValue<string>());
            return ValueTask.CompletedTask;
        });
        await assistant.Client.SubscribeToResourceAsync(new SubscribeRequestParams { Uri = "butler://queue" }, Token);
        await assistant.Client.SubscribeToResourceAsync(new SubscribeRequestParams { Uri = "butler://inbox" }, Token);

        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "what is in my queue?"), ("agent_name", "knowledge_agent"));
        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "Call my sister on Sunday at 5"), ("agent_name", "habit_agent"));
        Assert.Equal("butler://queue", await told.Reader.ReadAsync(Token));

        await assistant.Client.UnsubscribeFromResourceAsync(new UnsubscribeRequestParams { Uri = "butler://queue" }, Token);
        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "Read for ten minutes every evening at 9"), ("agent_name", "habit_agent"));
        Assert.False(told.Reader.TryRead(out _));
    }
}
