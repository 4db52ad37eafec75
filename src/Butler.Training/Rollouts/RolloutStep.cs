using Butler.Episodes;

namespace Butler.Training.Rollouts;

/// <summary>A call and what it gave.</summary>
/// <param name="Action">The call.</param>
/// <param name="Step">What it gave.</param>
public sealed record RolloutStep(EpisodeAction Action, EpisodeStep Step);
