namespace Butler.Episodes.Scoring;

/// <summary>A leaf of a rubric tree.</summary>
/// <param name="Name">The component's name in snake_case.</param>
/// <param name="Weight">Its share of the score, from 0 to 1.</param>
public sealed record RubricLeaf(string Name, double Weight);
