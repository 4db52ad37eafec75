namespace Butler.Training.Evaluation;

/// <summary>Which episodes a policy is measured on.</summary>
public sealed record EvaluationSettings
{
    /// <summary>The first seed.</summary>
    public long Seed { get; init; }

    /// <summary>How many runs: for a policy that plays by chance each has another seed of its own.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>How many episodes each run plays; no two runs share one.</summary>
    public int Episodes { get; init; } = 50;

    /// <summary>The split.</summary>
    public string Split { get; init; } = "test";

    /// <summary>The difficulty, or null for the world's first.</summary>
    public string? Difficulty { get; init; }

    /// <summary>How often each episode is played: for pass@k and pass^k, k counts up to it.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>From which score on an attempt has succeeded.</summary>
    public double Success { get; init; } = 0.9;
}
