using Butler.Benchmarks.Hostile;
using Butler.Environments.PersonalTasks;
using Butler.Mcp.Tests.Commands;

namespace Butler.Mcp.Tests.Hostile;

/// <summary>The short form of <c>hostile</c>, a command of the benchmarks.</summary>
public sealed class HostileTests
{
    [Fact]
    public async Task Of_1500_hostile_lines_every_request_is_answered_once_with_a_reason_and_the_episode_can_still_be_won()
    {
        var tally = await new HostileRun(PersonalTasksContract.Instance, arguments => ButlerProcess.Start(arguments)).RunAsync(messages: 1500, seed: 7);
        Assert.Empty(tally.Violations);
        Assert.True(tally.Sent >= 1500, $"{tally.Sent} lines were sent.");
    }
}
