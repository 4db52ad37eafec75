namespace Butler.Training.Learning;

/// <summary>One thing that a learned policy may choose.</summary>
/// <param name="Label">Its kind, such as <c>route:habit_agent</c>: names it for people and tests; nothing is learned from it.</param>
/// <param name="Features">The features that are on, as places in the weights.</param>
public sealed record Candidate(string Label, int[] Features);
