namespace Butler.Training.Learning;

/// <summary>What one update measured, under the names that trainers of language models use.</summary>
public sealed record GrpoStep
{
    /// <summary>The update's number, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The mean score of the batch.</summary>
    public required double Reward { get; init; }

    /// <summary>The mean spread of the groups.</summary>
    public required double RewardStd { get; init; }

    /// <summary>The share of groups whose scores are all the same.</summary>
    public required double FracRewardZeroStd { get; init; }

    /// <summary>The loss.</summary>
    public required double Loss { get; init; }

    /// <summary>The mean entropy of the decisions.</summary>
    public required double Entropy { get; init; }

    /// <summary>The divergence from the policy of the beginning; 0 when it weighs nothing and is not measured.</summary>
    public required double Kl { get; init; }

    /// <summary>The share of decisions below the lower clip.</summary>
    public required double ClipLow { get; init; }

    /// <summary>The share of decisions above the upper clip.</summary>
    public required double ClipHigh { get; init; }

    /// <summary>Penalties for each episode.</summary>
    public required double Violations { get; init; }

    /// <summary>Decisions for each episode.</summary>
    public required double Length { get; init; }

    /// <summary>The mean score on the validation split, the likeliest taken and nothing misread; null when it was not measured at this step.</summary>
    public double? Validation { get; init; }

    /// <summary>The mean of each part of the rubric, in the order of the world's leaves.</summary>
    public required IReadOnlyList<double> Parts { get; init; }
}
