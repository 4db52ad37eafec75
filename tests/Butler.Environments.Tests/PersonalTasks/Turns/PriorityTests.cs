using Butler.Environments.Language.Routing;
using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class PriorityTests
{
    private static readonly Job OtherBudget = Jobs.Reply.Named("other");

    [Theory]
    [InlineData(Tier.Personal, Tier.Professional, true)]
    [InlineData(Tier.Personal, Tier.Unclassified, true)]
    [InlineData(Tier.Professional, Tier.Unclassified, true)]
    [InlineData(Tier.Personal, Tier.Personal, true)]
    [InlineData(Tier.Professional, Tier.Professional, true)]
    [InlineData(Tier.Unclassified, Tier.Unclassified, true)]
    [InlineData(Tier.Professional, Tier.Personal, false)]
    [InlineData(Tier.Unclassified, Tier.Personal, false)]
    [InlineData(Tier.Unclassified, Tier.Professional, false)]
    public async Task The_order_is_right_when_nothing_of_a_higher_tier_was_pending(Tier first, Tier second, bool right)
    {
        var one = Jobs.Stretch.In(first).Named("one");
        var two = Jobs.Birthday.In(second).Named("two");

        // Whichever of them stands first in the queue.
        foreach (var desks in (Desks[])[Desks.With(one, two), Desks.With(two, one)])
        {
            var game = await desks.BeginAsync();
            await game.PlayAsync(one.Done());
            Assert.Equal(right ? 1 : 0, game.Value("priority_ordering"));

            await game.PlayAsync(two.Done());
            Assert.Equal(right ? 2 : 1, game.Value("priority_ordering"));
        }
    }

    [Fact]
    public async Task Setting_the_groceries_aside_before_the_work_is_done_loses_their_order_and_no_penalty()
    {
        var game = await Desks.With(Jobs.Groceries, Jobs.Budget, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Groceries.SetAside(), Jobs.Stretch.Done(), Jobs.Budget.Done());

        Assert.Equal(0, game.Penalty);
        Assert.Equal(1 - (0.25 / 3), game.Score, 1e-9);
    }

    [Fact]
    public async Task Order_is_judged_at_the_first_act_and_not_when_the_to_do_is_settled()
    {
        var game = await Desks.With(Jobs.Reply, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Stretch.Done(), Jobs.Reply.Done());

        Assert.Equal(1, game.Value("priority_ordering"));
    }

    [Fact]
    public async Task Handling_work_before_the_stretching_costs_a_penalty_at_that_very_step()
    {
        var game = await Desks.With(Jobs.Reply, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Stretch.Done(), Jobs.Reply.Done());

        Assert.Equal(-0.3, game.Rewards[0]);
        Assert.Equal([0.5, 0.375], game.Rewards.Skip(1));
        Assert.Equal(0.575, game.Score, 1e-9);
    }

    [Fact]
    public async Task The_penalty_is_taken_once_for_each_work_to_do()
    {
        var game = await Desks.With(Jobs.Reply, OtherBudget, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Reply.Routed("email_agent"), Jobs.Reply.Asked("tone"), Jobs.Reply.Done());
        Assert.Equal(-0.3, game.Penalty);

        await game.PlayAsync(OtherBudget.Done());
        Assert.Equal(-0.6, game.Penalty);
        Assert.Equal(2, game.Card.Violations);
    }

    [Theory]
    [InlineData(Tier.Personal)]
    [InlineData(Tier.Unclassified)]
    public async Task Only_work_before_people_is_penalised(Tier tier)
    {
        var first = Jobs.Birthday.In(tier);
        var game = await Desks.With(first, Jobs.Stretch, Jobs.Reply).BeginAsync();

        await game.PlayAsync(first.Routed("knowledge_agent"), first.Done());

        Assert.Equal(0, game.Penalty);
    }

    [Fact]
    public async Task Work_before_groceries_and_other_work_is_not_penalised()
    {
        var game = await Desks.With(Jobs.Groceries, Jobs.Budget, Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Done(), Jobs.Budget.Done(), Jobs.Groceries.SetAside());

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task Continuing_work_while_a_new_personal_to_do_waits_is_penalised_but_keeps_its_order()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(1, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"));
        Assert.Equal(0, game.Penalty);

        await game.PlayAsync(Jobs.Reply.Done());
        Assert.Equal(-0.3, game.Penalty);
        Assert.Equal([0, 0.2], game.Rewards.Select(reward => Math.Round(reward, 9)));

        await game.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal(2, game.Value("priority_ordering"));
        Assert.Equal(0.7, game.Score, 1e-9);
    }

    [Fact]
    public async Task Going_back_to_the_work_once_the_newcomer_is_settled_costs_nothing()
    {
        var game = await Desks.With(Jobs.Reply).Arriving(1, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Stretch.Done(), Jobs.Reply.Done());

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task Setting_a_personal_to_do_aside_is_penalised_at_that_step()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.SetAside());

        Assert.Equal([-0.3], game.Rewards);
        Assert.Equal([0, 0, 0, 0, 0], game.Values());
    }

    [Fact]
    public async Task Settling_a_personal_to_do_with_the_wrong_tool_is_penalised_at_that_step()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.Routed("habit_agent"), Jobs.Stretch.DoneAs(Jobs.Birthday));

        Assert.Equal("done", game.StatusOf(Jobs.Stretch));
        Assert.Equal([0, -0.1], game.Rewards.Select(reward => Math.Round(reward, 9)));
    }

    [Fact]
    public async Task A_refused_call_of_the_wrong_tool_settles_nothing_and_is_not_penalised()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Budget.Named("stretch").DoneWith(("start_time", "2026-05-04T10:00")));

        Assert.Equal("pending", game.StatusOf(Jobs.Stretch));
        Assert.Equal(0, game.Penalty);
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("groceries")]
    public async Task Setting_aside_or_mishandling_what_is_not_personal_is_no_offence(string id)
    {
        var job = Jobs.Of(id);
        foreach (var call in (Episodes.EpisodeAction[])[Jobs.Reply.Named(id).SetAside(), job.DoneAs(Jobs.Birthday)])
        {
            var game = await Desks.With(job).BeginAsync();
            await game.PlayAsync(call);
            Assert.Equal(0, game.Penalty);
        }
    }

    [Fact]
    public async Task A_personal_to_do_that_was_set_aside_no_longer_stands_before_the_work()
    {
        var game = await Desks.With(Jobs.Stretch, Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.SetAside(), Jobs.Reply.Done());

        Assert.Equal(0.2, game.Score, 1e-9);
        Assert.Equal(1, game.Card.Violations);
    }

    [Fact]
    public async Task The_worst_episode_is_as_bad_as_the_range_says()
    {
        var jobs = Enumerable.Range(1, 5).Select(number => Jobs.Stretch.Named($"todo_{number}")).ToArray();
        var game = await Desks.With(jobs).BeginAsync();

        await game.PlayAsync([.. jobs.Select(job => job.SetAside())]);

        Assert.Equal(-1.5, game.Score);
        Assert.Equal(-1.5, Environments.PersonalTasks.PersonalTasksContract.Instance.ScoreRange.Minimum);
        Assert.Equal(1, Environments.PersonalTasks.PersonalTasksContract.Instance.ScoreRange.Maximum);
    }
}
