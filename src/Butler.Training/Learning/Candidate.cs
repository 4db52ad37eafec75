namespace Butler.Training.Learning;

/// <summary>One thing that a learned policy may choose.</summary>
/// <param name="Features">The features that are on, as places in the weights.</param>
public sealed record Candidate(int[] Features);
