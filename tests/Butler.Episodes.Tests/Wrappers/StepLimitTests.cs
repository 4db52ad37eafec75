using Butler.Episodes.Tests.Building;
using Butler.Episodes.Wrappers;

namespace Butler.Episodes.Tests.Wrappers;

public sealed class StepLimitTests
{
    private static readonly EpisodeAction Count = EpisodeAction.Bare("count");

    [Fact]
    public async Task An_episode_is_truncated_at_its_cap_and_not_before()
    {
        var environment = new StepLimit(new CountdownEnvironment(10), 3);
        await environment.ResetAsync(new ResetRequest(), default);

        Assert.False((await environment.StepAsync(Count, default)).Done);
        Assert.False((await environment.StepAsync(Count, default)).Done);
        var last = await environment.StepAsync(Count, default);

        Assert.True(last.Truncated);
        Assert.False(last.Terminated);
        Assert.True(last.Done);
    }

    [Fact]
    public async Task An_episode_that_ends_by_itself_at_its_cap_is_terminated_and_not_truncated()
    {
        var environment = new StepLimit(new CountdownEnvironment(3), 3);
        await environment.ResetAsync(new ResetRequest(), default);
        await environment.StepAsync(Count, default);
        await environment.StepAsync(Count, default);
        var last = await environment.StepAsync(Count, default);

        Assert.True(last.Terminated);
        Assert.False(last.Truncated);
        Assert.Equal(1, last.Reward);
    }

    [Fact]
    public async Task The_steps_of_an_earlier_episode_do_not_count()
    {
        var environment = new StepLimit(new CountdownEnvironment(10), 2);
        for (var episode = 0; episode < 3; episode++)
        {
            await environment.ResetAsync(new ResetRequest(), default);
            Assert.False((await environment.StepAsync(Count, default)).Truncated);
        }

        Assert.True((await environment.StepAsync(Count, default)).Truncated);
    }

    [Fact]
    public async Task Truncation_takes_nothing_from_the_step()
    {
        var environment = new StepLimit(new CountdownEnvironment(10), 1);
        await environment.ResetAsync(new ResetRequest(), default);
        var last = await environment.StepAsync(EpisodeAction.Bare("fail"), default);

        Assert.Equal("failed", last.Reply?.Code);
        Assert.Equal(0, last.Reward);
        Assert.NotNull(last.Score);
        Assert.Equal("""{"count":1}""", last.Observation.ToJson());
    }
}
