using Butler.Benchmarks.HttpHostile;
using Butler.Environments.PersonalTasks;
using Butler.Mcp.Http;

namespace Butler.Mcp.Tests.Http;

/// <summary>The short form of <c>http-hostile</c>, a command of the benchmarks.</summary>
public sealed class HttpHostileTests
{
    private const int MaxSessions = 60;

    [Fact]
    public async Task Of_500_malformed_requests_each_gets_its_status_nothing_of_the_inside_is_told_and_no_session_is_left()
    {
        var settings = new ServeSettings { MaxSessions = MaxSessions };
        await using var door = await RunningDoor.StartAsync(settings);
        var tally = await new HttpHostileRun(door.Address, PersonalTasksContract.Instance, MaxSessions, SweepAsync)
            .RunAsync(messages: 500, seed: 7, TestContext.Current.CancellationToken);
        Assert.Empty(tally.Violations);
        Assert.Equal(500, tally.Sent);
        Assert.Empty(door.Errors);

        // What is used in the meantime stays.
        async Task SweepAsync(Func<Task> work)
        {
            for (var time = TimeSpan.Zero; time < settings.Idle * 2; time += settings.Idle / 2)
            {
                door.Time.Advance(settings.Idle / 2);
                await work();
            }
        }
    }
}
