using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>One action that a learned policy may take now.</summary>
/// <param name="Label">Its kind, such as <c>route:habit_agent</c>: what a table of decisions counts.</param>
/// <param name="Features">The features that are on, as places in the weights; none stands twice.</param>
/// <param name="Write">Writes the action, which is done for the one that is chosen only.</param>
public sealed record Candidate(string Label, int[] Features, Func<EpisodeAction> Write);
