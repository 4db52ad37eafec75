using Butler.Benchmarks.HttpSoak;
using Butler.Benchmarks.HttpWire;
using Butler.Mcp.Http;

namespace Butler.Mcp.Tests.Http;

/// <summary>The short forms of <c>http-soak</c> and <c>http-sessions</c>, commands of the benchmarks.</summary>
public sealed class HttpSoakTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Clients_that_die_vanish_and_come_back_are_all_answered_and_leave_no_session()
    {
        var settings = new ServeSettings { MaxSessions = 3000 };
        await using var door = await RunningDoor.StartAsync(settings);
        var run = new HttpSoakRun(door.Address, rows: 8, Pause);
        await run.PlayAsync(Length, seed: 7, TestContext.Current.CancellationToken);
        door.Time.Advance(settings.Idle * 2);
        Assert.Equal(0, await new RoomCount(door.Address, settings.MaxSessions).LeakedAsync(expected: 0, TestContext.Current.CancellationToken));
        Assert.Empty(run.Tally.Violations);
        Assert.Empty(door.Errors);
    }

    [Fact]
    public async Task A_thousand_clients_come_at_once_are_all_served_and_all_swept()
    {
        var settings = new ServeSettings { MaxSessions = 1000 };
        await using var door = await RunningDoor.StartAsync(settings);
        var crowd = new SessionCrowd(door.Address);
        Assert.Equal(1000, await crowd.OpenAsync(1000, TestContext.Current.CancellationToken));
        crowd.Vanish();
        door.Time.Advance(settings.Idle * 2);
        Assert.Equal(0, await new RoomCount(door.Address, settings.MaxSessions).LeakedAsync(expected: 0, TestContext.Current.CancellationToken));
    }
}
