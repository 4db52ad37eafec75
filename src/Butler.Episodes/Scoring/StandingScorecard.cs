namespace Butler.Episodes.Scoring;

/// <summary>
/// The ledger of an episode whose components rise and fall as it goes: it holds what each leaf is worth now. A reward is the change
/// of the weighted sum, so that the rewards add up to the score of the last step.
/// </summary>
/// <param name="leaves">The rubric's leaves.</param>
public sealed class StandingScorecard(IReadOnlyList<RubricLeaf> leaves)
{
    private readonly double[] _values = new double[leaves.Count];
    private double _score;

    /// <summary>Closes a step.</summary>
    /// <param name="values">What each leaf is worth now, 0 to 1; all begin at 0.</param>
    /// <returns>The reward of the step, which may be negative, and where it came from.</returns>
    /// <exception cref="ArgumentException">The values do not fit the leaves.</exception>
    public (double Reward, StepScore Score) CloseStep(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != leaves.Count || values.Any(value => value is not (>= 0 and <= 1)))
        {
            throw new ArgumentException("One value from 0 to 1 for each leaf.", nameof(values));
        }

        var parts = new RubricPart[leaves.Count];
        var score = 0.0;
        for (var leaf = 0; leaf < parts.Length; leaf++)
        {
            parts[leaf] = new RubricPart(leaves[leaf].Name, Points.Tidy(leaves[leaf].Weight * (values[leaf] - _values[leaf])));
            score += leaves[leaf].Weight * values[leaf];
            _values[leaf] = values[leaf];
        }

        var reward = Points.Tidy(score - _score);
        _score = score;
        return (reward, new StepScore { Parts = parts, Penalty = 0, Total = Points.Tidy(score) });
    }

    /// <summary>The scorecard so far.</summary>
    /// <param name="answered">How many things have been answered.</param>
    /// <param name="known">Of how many that are known.</param>
    public ScorecardSummary Summarise(int answered, int known) => new()
    {
        Score = Points.Tidy(_score),
        Parts = [.. leaves.Select((leaf, index) => new RubricPart(leaf.Name, Points.Tidy(leaf.Weight * _values[index])))],
        Penalty = 0,
        Violations = 0,
        Paid = answered,
        Subjects = known,
        Estimated = false,
    };
}
