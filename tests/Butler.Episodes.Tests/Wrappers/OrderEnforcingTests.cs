using Butler.Episodes.Tests.Building;
using Butler.Episodes.Wrappers;

namespace Butler.Episodes.Tests.Wrappers;

public sealed class OrderEnforcingTests
{
    private static readonly EpisodeAction Count = EpisodeAction.Bare("count");

    [Fact]
    public async Task A_step_before_the_first_reset_is_refused_and_changes_nothing()
    {
        var inner = new CountdownEnvironment(3);
        var environment = new OrderEnforcing(inner);

        var refusal = await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Count, default));

        Assert.Contains("Reset", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, inner.Taken);
    }

    [Fact]
    public async Task A_step_after_the_end_is_refused_and_changes_nothing()
    {
        var inner = new CountdownEnvironment(1);
        var environment = new OrderEnforcing(inner);
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);
        var score = environment.Scorecard.Score;

        for (var again = 0; again < 3; again++)
        {
            await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Count, default));
        }

        Assert.Equal(1, inner.Taken);
        Assert.Equal(1, environment.State.StepCount);
        Assert.Equal(score, environment.Scorecard.Score);
    }

    [Fact]
    public async Task A_truncated_episode_is_over_too()
    {
        var inner = new CountdownEnvironment(10);
        var environment = new OrderEnforcing(new StepLimit(inner, 2));
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);
        await environment.StepAsync(Count, default);

        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Count, default));
        Assert.Equal(2, inner.Taken);
    }

    [Fact]
    public async Task A_reset_begins_anew_after_the_end_and_in_the_middle()
    {
        var inner = new CountdownEnvironment(2);
        var environment = new OrderEnforcing(inner);
        for (var episode = 0; episode < 3; episode++)
        {
            await environment.ResetAsync(new ResetRequest(), default);
            await environment.StepAsync(Count, default);
        }

        Assert.True((await environment.StepAsync(Count, default)).Terminated);
        await environment.ResetAsync(new ResetRequest(), default);
        Assert.False((await environment.StepAsync(Count, default)).Done);
        Assert.Equal(4, inner.Resets);
    }

    [Fact]
    public async Task A_reset_that_fails_leaves_the_running_episode_running()
    {
        var inner = new CountdownEnvironment(5);
        var environment = new OrderEnforcing(inner);
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);
        inner.ThrowsNext = true;

        await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(new ResetRequest(), default));

        await environment.StepAsync(Count, default);
        Assert.Equal(2, environment.State.StepCount);
    }

    [Fact]
    public async Task A_first_reset_that_fails_begins_nothing()
    {
        var inner = new CountdownEnvironment(5) { ThrowsNext = true };
        var environment = new OrderEnforcing(inner);

        await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(new ResetRequest(), default));
        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Count, default));
        Assert.Equal(0, inner.Taken);
    }
}
