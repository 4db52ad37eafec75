using Butler.Benchmarks.Frames;
using Butler.Environments;

namespace Butler.OpenEnv.Tests;

/// <summary>The short form of <c>frames</c>, a command of the benchmarks.</summary>
public sealed class HostileFrameTests
{
    [Fact]
    public async Task Of_2500_hostile_messages_each_is_answered_with_its_code_and_no_session_leaks()
    {
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = FrameRun.Rooms });
        var tally = await new FrameRun(Worlds.All[0], new Uri($"ws://{server.Address.Authority}/ws")).RunAsync(messages: 2500, seed: 3, TestContext.Current.CancellationToken);
        Assert.True(tally.Violations.Count == 0, string.Join('\n', tally.Violations.Take(10)) + server.Errors);
        Assert.True(tally.Sent >= 2500, $"{tally.Sent} messages were sent.");
        Assert.Empty(server.Errors);
    }
}
