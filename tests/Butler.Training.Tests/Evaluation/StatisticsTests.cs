using Butler.Episodes;
using Butler.Training.Evaluation;

namespace Butler.Training.Tests.Evaluation;

public sealed class StatisticsTests
{
    [Fact]
    public void The_mean_of_the_middle_half_leaves_a_quarter_at_either_end()
    {
        Assert.Equal(3.5, Statistics.Iqm([100, 2, 3, 4, 5, -100, 1, 6]));
        Assert.Equal(7, Statistics.Iqm([7]));
    }

    [Theory]
    [InlineData(10, 3, 1, 0.3, 0.3)]
    [InlineData(10, 3, 2, 0.533333, 0.066667)]
    [InlineData(4, 4, 3, 1, 1)]
    [InlineData(4, 0, 3, 0, 0)]
    public void Chances_of_one_and_of_all_attempts_are_counted_without_bias(int attempts, int successes, int k, double one, double all)
    {
        Assert.Equal(one, Statistics.PassAtK(attempts, successes, k), 6);
        Assert.Equal(all, Statistics.PassToTheK(attempts, successes, k), 6);
    }

    [Fact]
    public void The_interval_holds_the_mean_of_most_samples_of_a_known_source()
    {
        var random = new EpisodeRandom(5);
        var held = 0;
        for (var sample = 0; sample < 100; sample++)
        {
            double[] drawn = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())];
            var interval = Statistics.Interval95([drawn], values => values.Average(), seed: sample);
            held += interval.Low <= 0.5 && 0.5 <= interval.High ? 1 : 0;
        }

        Assert.InRange(held, 88, 100);
    }

    [Fact]
    public void Runs_that_only_play_other_episodes_are_drawn_each_within_itself()
    {
        // Two runs without any spread inside: drawing across them would give one.
        var interval = Statistics.Interval95([[0, 0, 0], [1, 1, 1]], values => values.Average());

        Assert.Equal((0.5, 0.5), (interval.Low, interval.High));
    }

    [Fact]
    public void What_another_training_could_have_given_is_in_the_interval_of_trained_runs()
    {
        var interval = Statistics.Interval95([[0, 0, 0], [1, 1, 1]], values => values.Average(), drawsRuns: true);

        Assert.Equal((0, 1), (interval.Low, interval.High));
    }

    [Fact]
    public void A_tenth_of_the_values_stay_below_the_lowest_tenth() =>
        Assert.Equal(10, Statistics.Quantile([.. Enumerable.Range(0, 100).Select(value => (double)(99 - value))], 0.1));

    [Fact]
    public void Pairs_compare_more_sharply_than_means()
    {
        double[] first = [.. Enumerable.Range(0, 50).Select(at => at / 50.0)];
        double[] second = [.. first.Select(score => score + 0.01)];

        var comparison = PairedComparison.Of([first], [second]);

        Assert.Equal(0.01, comparison.MeanDifference, 9);
        Assert.InRange(comparison.Ci95.Low, 0.0099, 0.0101);
        Assert.Equal(1, comparison.ProbabilityOfImprovement);
        Assert.Throws<ArgumentException>(() => PairedComparison.Of([first], [second[1..]]));
    }
}
