namespace Butler.Training.Studies;

/// <summary>One decision as a cell of the heat map.</summary>
/// <param name="Situation">What there was to decide: the row.</param>
/// <param name="Choice">What was decided: the column.</param>
public readonly record struct DecisionSample(string Situation, string Choice);
