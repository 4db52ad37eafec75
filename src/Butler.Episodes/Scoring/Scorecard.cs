namespace Butler.Episodes.Scoring;

/// <summary>
/// The ledger of an episode: one cell for each (subject, leaf), paid at most once, each worth weight × value / subjects.
/// </summary>
/// <remarks>
/// The score is always worked out from the cells, and a reward is the difference of two scores: so the rewards add up to
/// the score, and full marks are exactly 1.
/// </remarks>
public sealed class Scorecard
{
    private readonly IReadOnlyList<RubricLeaf> _leaves;
    private readonly double[] _values;
    private readonly double[] _valuesAtLastStep;
    private readonly HashSet<string> _paid = new(StringComparer.Ordinal);
    private readonly HashSet<string> _penalised = new(StringComparer.Ordinal);
    private readonly int? _subjects;
    private double _penalty;
    private double _scoreAtLastStep;
    private double _penaltyAtLastStep;

    /// <summary>Opens a scorecard.</summary>
    /// <param name="leaves">The rubric's leaves.</param>
    /// <param name="subjects">How many subjects count, fixed for the episode; or null for an open list, where a reward is
    /// the subject's own score and the total is the mean over the subjects paid so far, less the penalties.</param>
    /// <param name="estimated">Whether the truth behind the values is an estimate.</param>
    public Scorecard(IReadOnlyList<RubricLeaf> leaves, int? subjects, bool estimated)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        if (subjects is { } fixedCount)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fixedCount, nameof(subjects));
        }

        _leaves = leaves;
        _values = new double[leaves.Count];
        _valuesAtLastStep = new double[leaves.Count];
        _subjects = subjects;
        Estimated = estimated;
    }

    /// <summary>Whether the truth behind the values is an estimate.</summary>
    public bool Estimated { get; }

    private int SubjectsInTotal => Math.Max(1, _subjects ?? _paid.Count);

    /// <summary>Whether the subject's cells have been paid.</summary>
    public bool IsPaid(string subject) => _paid.Contains(subject);

    /// <summary>Pays all cells of a subject.</summary>
    /// <param name="subject">What is paid for.</param>
    /// <param name="values">One value from 0 to 1 for each leaf.</param>
    /// <exception cref="InvalidOperationException">The subject was paid already, or more subjects are paid than count.</exception>
    /// <exception cref="ArgumentException">The values do not fit the leaves.</exception>
    public void Pay(string subject, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _leaves.Count || values.Any(value => value is not (>= 0 and <= 1)))
        {
            throw new ArgumentException("One value from 0 to 1 for each leaf.", nameof(values));
        }

        if (_paid.Count == _subjects)
        {
            throw new InvalidOperationException("Every subject of this episode has been paid.");
        }

        if (!_paid.Add(subject))
        {
            throw new InvalidOperationException($"The cells of '{subject}' have been paid.");
        }

        for (var leaf = 0; leaf < values.Count; leaf++)
        {
            _values[leaf] += values[leaf];
        }
    }

    /// <summary>Takes a penalty, once per subject.</summary>
    /// <param name="subject">What the penalty is for.</param>
    /// <param name="amount">A negative amount of the score.</param>
    /// <returns>False when the subject was penalised already; nothing is taken then.</returns>
    public bool Penalise(string subject, double amount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(amount, 0);
        if (!_penalised.Add(subject))
        {
            return false;
        }

        _penalty += amount;
        return true;
    }

    /// <summary>Closes a step.</summary>
    /// <returns>The reward of the step and where it came from.</returns>
    public (double Reward, StepScore Score) CloseStep()
    {
        var share = _subjects ?? 1;
        var score = Total(share);
        var reward = Points.Tidy(score - _scoreAtLastStep);
        var parts = new RubricPart[_leaves.Count];
        for (var leaf = 0; leaf < parts.Length; leaf++)
        {
            var points = _leaves[leaf].Weight * ((_values[leaf] - _valuesAtLastStep[leaf]) / share);
            parts[leaf] = new RubricPart(_leaves[leaf].Name, Points.Tidy(points));
        }

        var step = new StepScore
        {
            Parts = parts,
            Penalty = Points.Tidy(_penalty - _penaltyAtLastStep),
            Total = Points.Tidy(Total(SubjectsInTotal)),
        };
        _values.CopyTo(_valuesAtLastStep, 0);
        (_scoreAtLastStep, _penaltyAtLastStep) = (score, _penalty);
        return (reward, step);
    }

    /// <summary>The scorecard so far.</summary>
    public ScorecardSummary Summarise() => new()
    {
        Score = Points.Tidy(Total(SubjectsInTotal)),
        Parts = [.. _leaves.Select((leaf, index) => new RubricPart(leaf.Name, Points.Tidy(leaf.Weight * (_values[index] / SubjectsInTotal))))],
        Penalty = Points.Tidy(_penalty),
        Violations = _penalised.Count,
        Paid = _paid.Count,
        Subjects = _subjects ?? _paid.Count,
        Estimated = Estimated,
    };

    private double Total(int share)
    {
        var score = 0.0;
        for (var leaf = 0; leaf < _leaves.Count; leaf++)
        {
            score += _leaves[leaf].Weight * (_values[leaf] / share);
        }

        return score + _penalty;
    }
}
