namespace Butler.Training.Learning;

/// <summary>A decision as the objective takes it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Advantage">How much better than the group it turned out.</param>
/// <param name="Share">Its weight in the batch; all weights add up to 1, or less where groups taught nothing.</param>
public readonly record struct WeighedDecision(Decision Decision, double Advantage, double Share);
