namespace Butler.Training.Learning;

/// <summary>What stands at the head of a training run's folder.</summary>
/// <param name="World">The world's short name.</param>
/// <param name="WorldId">The world's versioned id: weights of one version say nothing of another.</param>
/// <param name="Step">How many updates have been made.</param>
/// <param name="Barren">For how many steps in a row the groups have taught nothing.</param>
/// <param name="Settings">How it is trained.</param>
public sealed record RunHeader(string World, string WorldId, int Step, int Barren, GrpoSettings Settings);
