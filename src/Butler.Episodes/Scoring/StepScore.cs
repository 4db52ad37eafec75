namespace Butler.Episodes.Scoring;

/// <summary>Where the reward of one step came from.</summary>
public sealed record StepScore
{
    /// <summary>The contribution of each leaf, penalties left out, in the rubric's order.</summary>
    public required IReadOnlyList<RubricPart> Parts { get; init; }

    /// <summary>The penalty taken at this step: 0, or negative.</summary>
    public required double Penalty { get; init; }

    /// <summary>The score of the episode after this step.</summary>
    public required double Total { get; init; }
}
