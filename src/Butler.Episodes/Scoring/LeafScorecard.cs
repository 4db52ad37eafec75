namespace Butler.Episodes.Scoring;

/// <summary>
/// The ledger of an episode that is paid leaf by leaf: each leaf once, for what was done; and charged, again and again, for what was
/// done out of turn. A charge is carried by its leaf, so that the score is nothing but the weighted sum of the leaves.
/// </summary>
/// <param name="leaves">The rubric's leaves.</param>
public sealed class LeafScorecard(IReadOnlyList<RubricLeaf> leaves)
{
    private readonly double[] _values = new double[leaves.Count];
    private readonly double[] _charges = new double[leaves.Count];
    private readonly bool[] _isPaid = new bool[leaves.Count];
    private readonly double[] _pointsAtLastStep = new double[leaves.Count];
    private int _violations;
    private double _scoreAtLastStep;

    /// <summary>Pays a leaf.</summary>
    /// <param name="leaf">Its place in the rubric.</param>
    /// <param name="value">What it is worth, 0 to 1.</param>
    /// <exception cref="InvalidOperationException">It was paid already.</exception>
    public void Pay(int leaf, double value)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value is from 0 to 1.");
        }

        if (_isPaid[leaf])
        {
            throw new InvalidOperationException($"The leaf '{leaves[leaf].Name}' has been paid.");
        }

        (_values[leaf], _isPaid[leaf]) = (value, true);
    }

    /// <summary>Charges a leaf.</summary>
    /// <param name="leaf">Its place in the rubric.</param>
    /// <param name="points">A negative amount of the score.</param>
    public void Charge(int leaf, double points)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(points, 0);
        _charges[leaf] += points;
        _violations++;
    }

    /// <summary>Closes a step.</summary>
    /// <returns>The reward of the step, which is negative when it was charged, and where it came from.</returns>
    public (double Reward, StepScore Score) CloseStep()
    {
        var parts = new RubricPart[leaves.Count];
        var score = 0.0;
        for (var leaf = 0; leaf < parts.Length; leaf++)
        {
            var points = PointsOf(leaf);
            parts[leaf] = new RubricPart(leaves[leaf].Name, Points.Tidy(points - _pointsAtLastStep[leaf]));
            _pointsAtLastStep[leaf] = points;
            score += points;
        }

        var reward = Points.Tidy(score - _scoreAtLastStep);
        _scoreAtLastStep = score;
        return (reward, new StepScore { Parts = parts, Penalty = 0, Total = Points.Tidy(score) });
    }

    /// <summary>The scorecard so far; its parts carry the charges.</summary>
    public ScorecardSummary Summarise() => new()
    {
        Score = Points.Tidy(Enumerable.Range(0, leaves.Count).Sum(PointsOf)),
        Parts = [.. leaves.Select((leaf, index) => new RubricPart(leaf.Name, Points.Tidy(PointsOf(index))))],
        Penalty = 0,
        Violations = _violations,
        Paid = _isPaid.Count(paid => paid),
        Subjects = leaves.Count,
        Estimated = false,
    };

    private double PointsOf(int leaf) => (leaves[leaf].Weight * _values[leaf]) + _charges[leaf];
}
