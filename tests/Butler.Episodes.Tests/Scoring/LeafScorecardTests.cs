using Butler.Episodes.Scoring;

namespace Butler.Episodes.Tests.Scoring;

public sealed class LeafScorecardTests
{
    private static readonly RubricLeaf[] Leaves = [new("first", 0.25), new("second", 0.75)];

    [Fact]
    public void A_leaf_is_paid_once_by_its_weight()
    {
        var scorecard = new LeafScorecard(Leaves);
        scorecard.Pay(1, 0.5);
        var (reward, score) = scorecard.CloseStep();
        Assert.Equal((0.375, 0.375, 0), (reward, score.Total, score.Penalty));
        Assert.Equal([new RubricPart("first", 0), new RubricPart("second", 0.375)], score.Parts);
        Assert.Throws<InvalidOperationException>(() => scorecard.Pay(1, 1));
        Assert.Equal(1, scorecard.Summarise().Paid);
    }

    [Fact]
    public void A_charge_is_carried_by_its_leaf_which_may_become_negative()
    {
        var scorecard = new LeafScorecard(Leaves);
        scorecard.Charge(0, -0.5);
        var (reward, score) = scorecard.CloseStep();
        Assert.Equal((-0.5, -0.5), (reward, score.Parts[0].Points));
        scorecard.Pay(0, 1);
        scorecard.Charge(0, -0.5);
        Assert.Equal(-0.25, scorecard.CloseStep().Reward);
        Assert.Equal((-0.75, 2), (scorecard.Summarise().Score, scorecard.Summarise().Violations));
    }

    [Fact]
    public void Rewards_add_up_to_the_score_and_full_marks_are_exactly_1()
    {
        var scorecard = new LeafScorecard([new("a", 0.1), new("b", 0.16), new("c", 0.42), new("d", 0.32)]);
        var sum = 0.0;
        for (var leaf = 0; leaf < 4; leaf++)
        {
            scorecard.Pay(leaf, 1);
            sum += scorecard.CloseStep().Reward;
        }

        Assert.Equal(1.0, scorecard.Summarise().Score);
        Assert.Equal(1.0, sum, 1e-9);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_value_outside_0_to_1_is_refused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => new LeafScorecard(Leaves).Pay(0, value));

    [Fact]
    public void A_charge_that_is_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new LeafScorecard(Leaves).Charge(0, 0));
}
