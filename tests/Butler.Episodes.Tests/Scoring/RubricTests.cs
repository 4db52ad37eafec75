using Butler.Episodes.Scoring;

namespace Butler.Episodes.Tests.Scoring;

public sealed class RubricTests
{
    [Fact]
    public void The_leaves_stand_in_the_order_given_with_their_weights()
    {
        var rubric = new Rubric<double>((new Measured("speed"), 0.75), (new Measured("care"), 0.25));

        Assert.Equal([new RubricLeaf("speed", 0.75), new RubricLeaf("care", 0.25)], rubric.Leaves);
    }

    [Fact]
    public void Every_component_is_asked_about_the_same_facts()
    {
        var rubric = new Rubric<double>((new Measured("whole"), 0.5), (new Measured("half", 0.5), 0.5));

        Assert.Equal([0.8, 0.4], rubric.Score(0.8));
    }

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(0.5, 0.6)]
    [InlineData(0.5, 0.5 + 1e-9)]
    public void Weights_that_do_not_add_up_to_one_are_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new Rubric<double>((new Measured("a"), first), (new Measured("b"), second)));

    [Fact]
    public void Weights_that_add_up_to_one_but_for_rounding_are_taken() =>
        Assert.Equal(3, new Rubric<double>((new Measured("a"), 0.1), (new Measured("b"), 0.2), (new Measured("c"), 0.7)).Leaves.Count);

    private sealed class Measured(string name, double factor = 1) : IRubricComponent<double>
    {
        public string Name => name;

        public double Score(double facts) => facts * factor;
    }
}
