namespace Butler.Episodes.Scoring;

/// <summary>What one leaf of the rubric contributed.</summary>
/// <param name="Name">The leaf's name.</param>
/// <param name="Points">Its contribution to the score, weight and share included; the leaf that carries penalties may be negative.</param>
public sealed record RubricPart(string Name, double Points);
