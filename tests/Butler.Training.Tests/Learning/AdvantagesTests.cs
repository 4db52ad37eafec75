using Butler.Training.Learning;

namespace Butler.Training.Tests.Learning;

public sealed class AdvantagesTests
{
    private static readonly Candidate[] Any = [new("a", [1])];

    [Fact]
    public void A_group_of_equal_returns_teaches_nothing() =>
        Assert.Null(Advantages.Of([Played(0.5, 0.5), Played(1)], new GrpoSettings()));

    [Fact]
    public void Advantages_of_the_outcome_are_centred_and_divided_by_the_spread()
    {
        var advantages = Advantages.Of([Played(0, 1), Played(0, 0)], new GrpoSettings { Credit = Credit.Outcome });

        Assert.Equal([1, 1], advantages![0].Select(value => Math.Round(value, 4)));
        Assert.Equal([-1, -1], advantages[1].Select(value => Math.Round(value, 4)));
    }

    [Fact]
    public void Without_scaling_an_advantage_is_the_plain_difference_from_the_mean()
    {
        var advantages = Advantages.Of([Played(1), Played(0)], new GrpoSettings { Credit = Credit.Outcome, ScaleBySpread = false });

        Assert.Equal([0.5, -0.5], advantages!.Select(each => each[0]));
    }

    [Fact]
    public void What_was_paid_before_a_decision_is_not_to_its_credit()
    {
        var advantages = Advantages.Of([Played(1, 0), Played(0, 0)], new GrpoSettings { ScaleBySpread = false });

        Assert.Equal([0.5, 0], advantages![0]);
        Assert.Equal([-0.5, 0], advantages[1]);
    }

    [Fact]
    public void A_rollout_that_ended_earlier_counts_nothing_at_later_steps()
    {
        var advantages = Advantages.Of([Played(0, 0.4), Played(0.1)], new GrpoSettings { ScaleBySpread = false });

        Assert.Equal(0.2, advantages![0][1], 9);
    }

    [Fact]
    public void Two_decisions_that_lead_to_one_step_are_credited_alike()
    {
        var twice = new Trajectory([new Decision(Any, 0, 1, 0), new Decision(Any, 0, 1, 0), new Decision(Any, 0, 1, 1)], [0.2, 0.6], [0], 0);

        var advantages = Advantages.Of([twice, Played(0, 0)], new GrpoSettings { ScaleBySpread = false });

        Assert.Equal([0.4, 0.4, 0.3], advantages![0].Select(value => Math.Round(value, 9)));
    }

    private static Trajectory Played(params double[] rewards) => new([.. rewards.Select((_, step) => new Decision(Any, 0, 1, step))], rewards, [0], 0);
}
