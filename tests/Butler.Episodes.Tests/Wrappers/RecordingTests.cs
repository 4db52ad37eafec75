using Butler.Episodes.Log;
using Butler.Episodes.Tests.Building;
using Butler.Episodes.Wrappers;

namespace Butler.Episodes.Tests.Wrappers;

public sealed class RecordingTests
{
    private static readonly EpisodeAction Count = EpisodeAction.Bare("count");

    [Fact]
    public async Task Reset_steps_and_end_are_kept_in_order()
    {
        var log = new ListLog();
        var environment = new Recording(new CountdownEnvironment(2), new CountdownWorld(), log);
        await environment.ResetAsync(new ResetRequest { Seed = 7 }, default);
        await environment.StepAsync(Count, default);
        await environment.StepAsync(Count, default);

        Assert.Collection(
            log.Entries,
            entry => Assert.Equal(7, Assert.IsType<EpisodeLogEntry.Began>(entry).Request.Seed),
            entry => Assert.Equal(1, Assert.IsType<EpisodeLogEntry.Stepped>(entry).Number),
            entry => Assert.Equal(2, Assert.IsType<EpisodeLogEntry.Stepped>(entry).Number),
            entry => Assert.Equal(1, Assert.IsType<EpisodeLogEntry.Ended>(entry).Scorecard.Score));
    }

    [Fact]
    public async Task The_end_says_whether_the_episode_was_cut_off()
    {
        var log = new ListLog();
        var environment = new Recording(new StepLimit(new CountdownEnvironment(9), 1), new CountdownWorld(), log);
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);

        Assert.Equal(EpisodeEnd.Truncated, Assert.IsType<EpisodeLogEntry.Ended>(log.Entries[^1]).End);
    }

    [Fact]
    public async Task Leaving_a_running_episode_writes_its_scorecard_once_and_leaving_none_writes_nothing()
    {
        var log = new ListLog();
        var environment = new Recording(new CountdownEnvironment(9), new CountdownWorld(), log);
        environment.Leave();
        Assert.Empty(log.Entries);
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);
        environment.Leave();
        environment.Leave();

        Assert.Equal(3, log.Entries.Count);
        Assert.Equal(EpisodeEnd.Left, Assert.IsType<EpisodeLogEntry.Ended>(log.Entries[^1]).End);
    }

    [Fact]
    public async Task What_is_recorded_is_what_was_given_back()
    {
        var log = new ListLog();
        var environment = new Recording(new CountdownEnvironment(2), new CountdownWorld(), log);
        var begun = await environment.ResetAsync(new ResetRequest(), default);
        var stepped = await environment.StepAsync(Count, default);

        Assert.Same(begun, Assert.IsType<EpisodeLogEntry.Began>(log.Entries[0]).Step);
        Assert.Same(stepped, Assert.IsType<EpisodeLogEntry.Stepped>(log.Entries[1]).Step);
        Assert.Equal(1, environment.State.StepCount);
    }

    [Fact]
    public async Task A_refused_reset_and_a_refused_step_leave_no_line()
    {
        var log = new ListLog();
        var environment = new Recording(new OrderEnforcing(new CountdownEnvironment(2) { ThrowsNext = true }), new CountdownWorld(), log);

        await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(new ResetRequest(), default));
        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Count, default));

        Assert.Empty(log.Entries);
    }
}
