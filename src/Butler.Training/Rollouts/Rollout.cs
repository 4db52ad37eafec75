using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.LanguageModel;

namespace Butler.Training.Rollouts;

/// <summary>An episode that has been played.</summary>
public sealed record Rollout
{
    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>How the episode began.</summary>
    public required ResetRequest Request { get; init; }

    /// <summary>Every call and what it gave, in order.</summary>
    public required IReadOnlyList<RolloutStep> Steps { get; init; }

    /// <summary>What asking a model took; null when none was asked.</summary>
    public ModelUsage? Usage { get; init; }

    /// <summary>The final scorecard.</summary>
    public required ScorecardSummary Scorecard { get; init; }
}
