namespace Butler.Training.Evaluation;

/// <summary>What a policy was measured to be.</summary>
public sealed record EvaluationResult
{
    /// <summary>The world's short name.</summary>
    public required string World { get; init; }

    /// <summary>The world's versioned id.</summary>
    public required string WorldId { get; init; }

    /// <summary>The policy.</summary>
    public required string Policy { get; init; }

    /// <summary>On which episodes.</summary>
    public required EvaluationSettings Settings { get; init; }

    /// <summary>How many episodes in all.</summary>
    public required int Episodes { get; init; }

    /// <summary>The mean score.</summary>
    public required double Mean { get; init; }

    /// <summary>The mean of the middle half.</summary>
    public required double Iqm { get; init; }

    /// <summary>The score that a tenth of the episodes stay below: what the mean of the middle half does not show.</summary>
    public required double LowestTenth { get; init; }

    /// <summary>How many policies were trained apart, each of which plays a run; null for one that needs no training.</summary>
    public int? TrainedRuns { get; init; }

    /// <summary><see cref="Iqm"/> of each run.</summary>
    public required IReadOnlyList<double> IqmByRun { get; init; }

    /// <summary>Beside the first of those that are measured together; null for the first.</summary>
    public PairedComparison? AgainstFirst { get; init; }

    /// <summary>The interval of 95 % of <see cref="Iqm"/>, over training runs too when there are several.</summary>
    public required Interval Ci95 { get; init; }

    /// <summary>The mean of each part of the rubric as a value up to 1, by the leaf's name; below 0 where a world charges within a part.</summary>
    public required IReadOnlyDictionary<string, double> Parts { get; init; }

    /// <summary>The world's own figures by name.</summary>
    public required IReadOnlyDictionary<string, double> Measures { get; init; }

    /// <summary>pass@k by k, when each episode was played more than once.</summary>
    public required IReadOnlyList<double> PassAtK { get; init; }

    /// <summary>pass^k by k.</summary>
    public required IReadOnlyList<double> PassToTheK { get; init; }

    /// <summary>How often each choice was made in each situation.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Decisions { get; init; }

    /// <summary>The scores, run by run.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Scores { get; init; }

    /// <summary>What asking a model took over all episodes; null for a policy that asks none.</summary>
    public ModelTotal? Usage { get; init; }
}
