namespace Butler.Training.Studies;

/// <summary>What one episode adds to a figure that is a ratio, such as penalties for each episode, or right questions of all questions.</summary>
/// <param name="Name">The figure, in snake case.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Of how many.</param>
public readonly record struct RatioSample(string Name, double Numerator, double Denominator);
