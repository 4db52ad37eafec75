using Butler.Episodes.Scoring;

namespace Butler.Episodes.Tests.Scoring;

public sealed class StandingScorecardTests
{
    private static readonly RubricLeaf[] Leaves = [new("craft", 0.25), new("words", 0.25), new("limits", 0.2), new("strength", 0.2), new("people", 0.1)];

    [Fact]
    public void Rewards_of_components_that_rise_and_fall_add_up_to_the_last_score()
    {
        var (card, random, sum) = (new StandingScorecard(Leaves), new EpisodeRandom(1), 0.0);
        for (var step = 0; step < 1000; step++)
        {
            double[] values = [.. Leaves.Select(_ => random.NextDouble())];
            var (reward, score) = card.CloseStep(values);
            sum += reward;
            Assert.Equal(reward, score.Parts.Sum(part => part.Points), 1e-9);
            Assert.Equal(score.Total, sum, 1e-9);
            Assert.Equal(Leaves.Zip(values).Sum(each => each.First.Weight * each.Second), score.Total, 1e-9);
        }

        Assert.Equal(sum, card.Summarise(answered: 7, known: 9).Score, 1e-9);
    }

    [Fact]
    public void A_component_that_falls_costs_and_there_is_no_penalty_beside_it()
    {
        var card = new StandingScorecard(Leaves);
        card.CloseStep([1, 1, 1, 1, 1]);
        var (reward, score) = card.CloseStep([1, 1, 0.5, 1, 1]);

        Assert.Equal(-0.1, reward, 1e-12);
        Assert.Equal((0, 0.9), (score.Penalty, score.Total));
    }

    [Fact]
    public void Values_that_do_not_fit_the_leaves_are_refused()
    {
        double[][] wrong = [[0.5, 0.5], [0, 0, 0, 0, 1.01], [0, 0, 0, 0, double.NaN], [-0.01, 0, 0, 0, 0]];
        Assert.All(wrong, values => Assert.Throws<ArgumentException>(() => new StandingScorecard(Leaves).CloseStep(values)));
    }
}
