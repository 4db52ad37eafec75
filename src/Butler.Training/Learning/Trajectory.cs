namespace Butler.Training.Learning;

/// <summary>An episode as the learner sees it: what was decided, and what each step was paid.</summary>
/// <param name="Decisions">The decisions in order.</param>
/// <param name="Rewards">The reward of each step.</param>
/// <param name="Parts">What each part of the rubric gave, by the order of the world's leaves.</param>
/// <param name="Violations">How many penalties were taken.</param>
public sealed record Trajectory(IReadOnlyList<Decision> Decisions, IReadOnlyList<double> Rewards, IReadOnlyList<double> Parts, int Violations)
{
    /// <summary>The episode's score.</summary>
    public double Return => Rewards.Sum();

    /// <summary>What was paid at each step and after it.</summary>
    public double[] ReturnsToGo()
    {
        var toGo = new double[Rewards.Count];
        var sum = 0.0;
        for (var at = Rewards.Count - 1; at >= 0; at--)
        {
            toGo[at] = sum += Rewards[at];
        }

        return toGo;
    }
}
