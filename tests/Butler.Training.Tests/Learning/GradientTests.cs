using Butler.Training.Learning;

namespace Butler.Training.Tests.Learning;

public sealed class GradientTests
{
    private const double Tiny = 1e-3;

    private static readonly Candidate[] Three =
    [
        new("a", [1, 2]), new("b", [2, 3]), new("c", [4]),
    ];

    [Theory]
    [InlineData(1.0, 0.0, 0.0)]
    [InlineData(-0.7, 0.0, 0.0)]
    [InlineData(1.0, 0.3, 0.0)]
    [InlineData(0.0, 0.3, 0.0)]
    [InlineData(0.5, 0.1, 0.4)]
    public void The_gradient_is_the_slope_of_the_loss_downwards(double advantage, double entropy, double beta)
    {
        var settings = new GrpoSettings { Beta = beta, ClipLow = 0.9, ClipHigh = 9 };
        var start = Weights();
        var old = start.Probabilities(Three)[1] * 0.95f;
        WeighedDecision[] batch = [new(new Decision(Three, 1, old, 0), advantage, 1)];

        foreach (var place in (int[])[1, 2, 3, 4])
        {
            var slope = (Loss(settings, batch, entropy, place, Tiny) - Loss(settings, batch, entropy, place, -Tiny)) / (2 * Tiny);
            Assert.Equal(-slope, Step(settings, batch, entropy, place), 3);
        }
    }

    [Fact]
    public void A_decision_beyond_the_clip_is_left_alone()
    {
        var settings = new GrpoSettings();
        var now = Weights().Probabilities(Three)[1];

        Assert.Equal(0, Step(settings, [new(new Decision(Three, 1, now / 2, 0), 1, 1)], 0, place: 3));
        Assert.Equal(0, Step(settings, [new(new Decision(Three, 1, now * 2, 0), -1, 1)], 0, place: 3));
        Assert.NotEqual(0, Step(settings, [new(new Decision(Three, 1, now * 2, 0), 1, 1)], 0, place: 3));
    }

    private static SoftmaxWeights Weights()
    {
        var weights = new SoftmaxWeights();
        (weights.Values[1], weights.Values[2], weights.Values[3], weights.Values[4]) = (0.3f, -0.2f, 0.5f, 0.1f);
        return weights;
    }

    private static double Loss(GrpoSettings settings, WeighedDecision[] batch, double entropy, int place, double nudge)
    {
        var weights = Weights();
        weights.Values[place] += (float)nudge;
        return new GrpoObjective(settings, new SoftmaxWeights()).Add(weights, batch, entropy, new AdaGrad()).Loss;
    }

    // The first step of AdaGrad is the rate in the gradient's direction; its size stands in the squares.
    private static double Step(GrpoSettings settings, WeighedDecision[] batch, double entropy, int place)
    {
        var (weights, optimiser) = (Weights(), new AdaGrad());
        var before = weights.Values[place];
        new GrpoObjective(settings, new SoftmaxWeights()).Add(weights, batch, entropy, optimiser);
        optimiser.Step(weights, 1);
        return Math.Sign(weights.Values[place] - before) * Math.Sqrt(optimiser.Squares[place]);
    }
}
