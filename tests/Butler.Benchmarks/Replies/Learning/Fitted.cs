namespace Butler.Benchmarks.Replies.Learning;

/// <summary>An example as the learner sees it.</summary>
/// <param name="Features">What is in it.</param>
/// <param name="Label">Which column it belongs to.</param>
/// <param name="Weight">What it counts for.</param>
internal sealed record Fitted(ulong[] Features, int Label, double Weight);
