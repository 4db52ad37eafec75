using Butler.Episodes.Scoring;

namespace Butler.Episodes.Tests.Scoring;

public sealed class ScorecardTests
{
    // Weights whose sums are not exact in binary.
    private static readonly RubricLeaf[] Leaves = [new("order", 0.25), new("route", 0.2), new("whole", 0.2), new("call", 0.2), new("calm", 0.15)];

    private static readonly double[] AllRight = [1, 1, 1, 1, 1];
    private static readonly double[] Nothing = [0, 0, 0, 0, 0];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Full_marks_are_exactly_one_however_many_subjects_count(int subjects)
    {
        var card = new Scorecard(Leaves, subjects, estimated: false);
        var rewards = new List<double>();
        for (var subject = 0; subject < subjects; subject++)
        {
            card.Pay($"todo_{subject}", AllRight);
            rewards.Add(card.CloseStep().Reward);
        }

        Assert.Equal(1.0, card.Summarise().Score);
        Assert.Equal(1.0, rewards.Sum(), 1e-12);
        Assert.All(rewards, reward => Assert.Equal(1.0 / subjects, reward, 1e-9));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_rewards_of_the_steps_add_up_to_the_score(int subjects)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new EpisodeRandom(seed);
            var card = new Scorecard(Leaves, subjects, estimated: false);
            var sum = 0.0;
            var unpaid = new Queue<int>(random.Shuffle(Enumerable.Range(0, subjects).ToArray()));
            for (var step = 0; step < 19; step++)
            {
                if (random.Chance(0.3))
                {
                    card.Penalise($"todo_{random.Next(subjects)}", -0.3);
                }

                if (random.Chance(0.3) && unpaid.TryDequeue(out var subject))
                {
                    card.Pay($"todo_{subject}", [.. Leaves.Select(_ => random.Next(7) / 6.0)]);
                }

                var (reward, score) = card.CloseStep();
                sum += reward;
                Assert.Equal(reward, score.Parts.Sum(part => part.Points) + score.Penalty, 1e-9);
                Assert.Equal(sum, score.Total, 1e-9);
            }

            var summary = card.Summarise();
            Assert.Equal(summary.Score, sum, 1e-9);
            Assert.Equal(summary.Score, summary.Parts.Sum(part => part.Points) + summary.Penalty, 1e-9);
        }
    }

    [Fact]
    public void A_cell_is_worth_its_weight_times_its_value_over_the_subjects()
    {
        var card = new Scorecard(Leaves, 4, estimated: false);
        card.Pay("todo_1", [1, 0, 0.5, 0, 1]);
        var (reward, score) = card.CloseStep();

        Assert.Equal(0.125, reward);
        Assert.Equal([0.0625, 0, 0.025, 0, 0.0375], score.Parts.Select(part => part.Points));
        Assert.Equal(["order", "route", "whole", "call", "calm"], score.Parts.Select(part => part.Name));
        Assert.Equal(0.125, score.Total);
        Assert.Equal(0, score.Penalty);
    }

    [Fact]
    public void A_step_without_a_payment_earns_nothing_and_keeps_the_total()
    {
        var card = new Scorecard(Leaves, 2, estimated: false);
        card.Pay("todo_1", AllRight);
        card.CloseStep();

        var (reward, score) = card.CloseStep();

        Assert.Equal(0, reward);
        Assert.All(score.Parts, part => Assert.Equal(0, part.Points));
        Assert.Equal(0.5, score.Total);
    }

    [Fact]
    public void The_cells_of_a_subject_are_paid_once()
    {
        var card = new Scorecard(Leaves, 2, estimated: false);
        card.Pay("todo_1", Nothing);

        Assert.True(card.IsPaid("todo_1"));
        Assert.False(card.IsPaid("todo_2"));
        Assert.Throws<InvalidOperationException>(() => card.Pay("todo_1", AllRight));
        Assert.Equal(0, card.Summarise().Score);
    }

    [Fact]
    public void No_more_subjects_are_paid_than_count()
    {
        var card = new Scorecard(Leaves, 1, estimated: false);
        card.Pay("todo_1", AllRight);

        Assert.Throws<InvalidOperationException>(() => card.Pay("todo_2", AllRight));
        Assert.Equal(1.0, card.Summarise().Score);
    }

    [Theory]
    [InlineData(1.0, 1.0, 1.0, 1.0)]
    [InlineData(1.0, 1.0, 1.0, 1.0, 1.0, 1.0)]
    [InlineData(1.0, 1.0, 1.01, 1.0, 1.0)]
    [InlineData(1.0, -0.01, 1.0, 1.0, 1.0)]
    [InlineData(1.0, double.NaN, 1.0, 1.0, 1.0)]
    public void Values_that_do_not_fit_the_leaves_are_refused_and_pay_nothing(params double[] values)
    {
        var card = new Scorecard(Leaves, 1, estimated: false);

        Assert.Throws<ArgumentException>(() => card.Pay("todo_1", values));
        Assert.False(card.IsPaid("todo_1"));
        Assert.Equal(0, card.Summarise().Score);
    }

    [Fact]
    public void A_penalty_is_taken_once_for_each_subject()
    {
        var card = new Scorecard(Leaves, 2, estimated: false);

        Assert.True(card.Penalise("todo_1", -0.3));
        Assert.False(card.Penalise("todo_1", -0.3));
        Assert.True(card.Penalise("todo_2", -0.3));

        var summary = card.Summarise();
        Assert.Equal(-0.6, summary.Penalty);
        Assert.Equal(-0.6, summary.Score);
        Assert.Equal(2, summary.Violations);
    }

    [Fact]
    public void A_penalty_falls_on_the_step_that_it_was_taken_in_and_on_no_leaf()
    {
        var card = new Scorecard(Leaves, 2, estimated: false);
        card.Pay("todo_1", AllRight);
        card.Penalise("todo_1", -0.3);
        var (reward, score) = card.CloseStep();
        var (nextReward, nextScore) = card.CloseStep();

        Assert.Equal(0.2, reward);
        Assert.Equal(-0.3, score.Penalty);
        Assert.Equal(0.5, score.Parts.Sum(part => part.Points), 1e-12);
        Assert.Equal((0.0, 0.0), (nextReward, nextScore.Penalty));
        Assert.Equal(0.2, nextScore.Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void A_penalty_takes_something_away(double amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scorecard(Leaves, 1, estimated: false).Penalise("todo_1", amount));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_episode_counts_something(int subjects) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scorecard(Leaves, subjects, estimated: false));

    [Fact]
    public void On_an_open_list_a_reward_is_the_subjects_own_score_and_the_total_their_mean()
    {
        var card = new Scorecard(Leaves, subjects: null, estimated: true);
        card.Pay("todo_1", AllRight);
        var first = card.CloseStep();
        card.Pay("todo_2", [1, 0, 0, 0, 0]);
        var second = card.CloseStep();

        Assert.Equal((1.0, 1.0), (first.Reward, first.Score.Total));
        Assert.Equal((0.25, 0.625), (second.Reward, second.Score.Total));
    }

    [Fact]
    public void On_an_open_list_penalties_are_taken_whole()
    {
        var card = new Scorecard(Leaves, subjects: null, estimated: true);
        card.Pay("todo_1", AllRight);
        card.Pay("todo_2", AllRight);
        card.Penalise("todo_2", -0.3);
        card.CloseStep();

        var summary = card.Summarise();
        Assert.Equal(0.7, summary.Score);
        Assert.Equal((2, 2, 1), (summary.Paid, summary.Subjects, summary.Violations));
        Assert.True(summary.Estimated);
    }

    [Fact]
    public void An_open_list_with_nothing_on_it_scores_zero()
    {
        var card = new Scorecard(Leaves, subjects: null, estimated: false);

        Assert.Equal((0.0, 0.0), (card.CloseStep().Reward, card.Summarise().Score));
        Assert.Equal((0, 0), (card.Summarise().Paid, card.Summarise().Subjects));
    }

    [Fact]
    public void The_summary_of_a_fixed_list_says_how_many_of_how_many_are_paid()
    {
        var card = new Scorecard(Leaves, 3, estimated: false);
        card.Pay("todo_1", AllRight);

        var summary = card.Summarise();
        Assert.Equal((1, 3), (summary.Paid, summary.Subjects));
        Assert.False(summary.Estimated);
        Assert.Equal(0.083333333333, summary.Parts[0].Points);
    }

    [Fact]
    public void A_wire_shows_no_digits_that_come_from_rounding()
    {
        var card = new Scorecard(Leaves, 3, estimated: false);
        foreach (var subject in (string[])["a", "b", "c"])
        {
            card.Pay(subject, [0, 1, 1, 0, 0]);
        }

        var (reward, score) = card.CloseStep();

        Assert.Equal(0.4, reward);
        Assert.Equal([0, 0.2, 0.2, 0, 0], score.Parts.Select(part => part.Points));
    }

    [Fact]
    public void Nothing_is_never_a_negative_zero()
    {
        var card = new Scorecard(Leaves, 1, estimated: false);
        card.Pay("todo_1", [1, 1, 0, 0, 0]);
        card.CloseStep();
        var (reward, score) = card.CloseStep();

        Assert.All([reward, score.Penalty, .. score.Parts.Select(part => part.Points)], number => Assert.False(double.IsNegative(number)));
    }
}
