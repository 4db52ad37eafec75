using Butler.Environments.Language.Routing;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class ArrivalTests
{
    private static readonly EpisodeAction Idle = EpisodeAction.Bare("wait");

    [Fact]
    public async Task A_to_do_comes_once_its_step_has_been_taken_and_not_before()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(3, Jobs.Stretch).BeginAsync();
        Assert.Equal(["reply"], Ids(game));

        await game.PlayAsync(Idle, Idle);
        Assert.Equal(["reply"], Ids(game));

        await game.PlayAsync(Idle);
        Assert.Equal(["reply", "stretch"], Ids(game));
        Assert.Equal(["reply", "stretch"], game.Reply.Remaining.Select(todo => todo.TodoId));
    }

    [Fact]
    public async Task When_nothing_is_pending_the_next_one_comes_at_once_and_only_the_next()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(9, Jobs.Stretch).Arriving(12, Jobs.Birthday).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Done());
        Assert.Equal(["reply", "stretch"], Ids(game));
        Assert.False(game.Last.Done);

        await game.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal(["reply", "stretch", "birthday"], Ids(game));

        await game.PlayAsync(Jobs.Birthday.Done());
        Assert.True(game.Last.Terminated);
        Assert.Equal(1.0, game.Score);
        Assert.Equal(1.0, game.Rewards.Sum(), 1e-9);
    }

    [Fact]
    public async Task A_queue_that_is_empty_at_the_start_is_filled_at_the_reset()
    {
        var game = await Desks.With().Arriving(4, Jobs.Stretch).BeginAsync();

        Assert.Equal(["stretch"], Ids(game));
    }

    [Fact]
    public async Task Those_to_come_count_from_the_start()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(9, Jobs.Stretch).Arriving(9, Jobs.Groceries).BeginAsync();
        Assert.Equal(3, game.Card.Subjects);

        await game.PlayAsync(Jobs.Reply.Done());

        Assert.Equal(1 / 3.0, game.Rewards[0], 1e-9);
    }

    [Fact]
    public async Task Several_that_are_due_come_together_in_their_order()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(1, Jobs.Stretch).Arriving(1, Jobs.Groceries).BeginAsync();

        await game.PlayAsync(Idle);

        Assert.Equal(["reply", "stretch", "groceries"], Ids(game));
    }

    [Fact]
    public async Task What_has_not_come_yet_is_unknown_and_stands_before_nothing()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(9, Jobs.Stretch).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal("unknown_todo", reply.Code);

        await game.PlayAsync(Jobs.Reply.Done());
        Assert.Equal(0, game.Penalty);
        Assert.Equal(1, game.Value("priority_ordering"));
    }

    [Fact]
    public async Task A_newcomer_of_a_higher_tier_stands_first_at_once()
    {
        var game = await Desks.With(Jobs.Groceries, Jobs.Reply.In(Tier.Unclassified)).Arriving(1, Jobs.Send).BeginAsync();

        await game.PlayAsync(Jobs.Groceries.SetAside(), Jobs.Reply.Done());

        Assert.Equal(1, game.Value("priority_ordering"));
    }

    [Fact]
    public async Task The_nineteenth_step_cuts_an_episode_off_whatever_is_still_to_come()
    {
        var game = await Desks.With(Jobs.Stretch).Arriving(30, Jobs.Reply).BeginAsync();
        for (var step = 1; step < 19; step++)
        {
            await game.PlayAsync(Idle);
            Assert.False(game.Last.Done);
        }

        await game.PlayAsync(Idle);

        Assert.True(game.Last.Truncated);
        Assert.False(game.Last.Terminated);
        Assert.Equal(0, game.Score);
        await Assert.ThrowsAsync<EpisodeOrderException>(() => game.PlayAsync(Jobs.Stretch.Done()));
        Assert.Equal(19, game.Environment.State.StepCount);
    }

    [Fact]
    public async Task The_last_to_do_settled_at_the_cap_ends_the_episode_by_itself()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();
        for (var step = 1; step < 19; step++)
        {
            await game.PlayAsync(Idle);
        }

        await game.PlayAsync(Jobs.Stretch.Done());

        Assert.True(game.Last.Terminated);
        Assert.False(game.Last.Truncated);
        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task The_cap_is_the_same_however_many_to_dos_there_are()
    {
        var one = await Desks.With(Jobs.Stretch).BeginAsync();
        var four = await Desks.With(Jobs.Stretch, Jobs.Reply).Arriving(2, Jobs.Birthday).Arriving(9, Jobs.Send).BeginAsync();

        Assert.Equal((19, 19), (one.Observation.MaxSteps, four.Observation.MaxSteps));
    }

    private static IEnumerable<string> Ids(Game game) => game.Observation.Todos.Select(todo => todo.TodoId);
}
