namespace Butler.Episodes.Scoring;

/// <summary>The bounds of an episode's score.</summary>
/// <param name="Minimum">The lowest score.</param>
/// <param name="Maximum">The highest score.</param>
public sealed record ScoreRange(double Minimum, double Maximum);
