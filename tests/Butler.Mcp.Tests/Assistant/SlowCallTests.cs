using System.Threading.Channels;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Tests.Door;
using Butler.Mcp.Tests.Http;
using ModelContextProtocol;
using ModelContextProtocol.Client;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>A call of a service that takes its time.</summary>
public sealed class SlowCallTests
{
    private static readonly Dictionary<string, object?> Reminder = new()
    {
        ["todo_id"] = "todo_1",
        ["label"] = "Stretch",
        ["frequency"] = "daily",
        ["time_of_day"] = "7am",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Whoever_asked_for_it_is_told_each_second_that_the_call_is_at_work(string version)
    {
        var time = new ManualTime();
        var desk = new SlowDesk(time);
        await using var assistant = await OpenAsync(version, desk, time);
        var news = Channel.CreateUnbounded<ProgressNotificationValue>();
        var call = assistant.Client.CallToolAsync(ToolNames.SetReminder, Reminder, new Told(news.Writer), cancellationToken: Token).AsTask();
        await desk.Reminders.AskedAsync();

        var first = await AfterASecondAsync(time, news.Reader);
        var second = await AfterASecondAsync(time, news.Reader);
        Assert.Equal((1, 2), (first.Progress, second.Progress));
        Assert.Equal("set_reminder is at work.", first.Message);
        Assert.False(call.IsCompleted);

        desk.Reminders.Answer();
        Assert.NotEqual(true, (await call).IsError);
    }

    private static async Task<ConnectedClient> OpenAsync(string version, SlowDesk desk, TimeProvider time)
    {
        var assistant = await AssistantClient.OpenAsync(new McpClientOptions { ProtocolVersion = version }, desk, time);
        await assistant.CallAsync(ToolNames.RouteToAgent, ("text", "Remind me to stretch daily at 7am"), ("agent_name", "habit_agent"));
        return assistant;
    }

    // The server begins to wait at a moment that nobody can see, so the clock goes on until it has.
    private static async Task<ProgressNotificationValue> AfterASecondAsync(ManualTime time, ChannelReader<ProgressNotificationValue> news)
    {
        var next = news.ReadAsync(Token).AsTask();
        while (!next.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20), Token));
        }

        return await next;
    }

    private sealed class Told(ChannelWriter<ProgressNotificationValue> news) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => news.TryWrite(value);
    }
}
