namespace Butler.Training.Learning;

/// <summary>Where a run of training stands: enough to go on with it as if it had never stopped.</summary>
/// <param name="Step">How many updates have been made.</param>
/// <param name="Barren">For how many steps in a row the groups have taught nothing.</param>
/// <param name="Settings">How it is trained.</param>
/// <param name="Weights">What is learned, by place.</param>
/// <param name="Squares">The optimiser's sums, by place.</param>
public sealed record Checkpoint(int Step, int Barren, GrpoSettings Settings, float[] Weights, float[] Squares);
