using Butler.LanguageModel;
using Butler.Training.Rollouts;

namespace Butler.Training.Evaluation;

/// <summary>What asking a model took over a whole evaluation.</summary>
public sealed record ModelTotal
{
    /// <summary>How many answers it gave.</summary>
    public required int Answers { get; init; }

    /// <summary>How many tokens it read; null where the endpoint does not count.</summary>
    public long? InputTokens { get; init; }

    /// <summary>How many tokens it wrote; null where the endpoint does not count.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>The cost in USD; null without counts or prices.</summary>
    public double? CostUsd { get; init; }

    /// <summary>The total of some episodes; null when no model was asked.</summary>
    public static ModelTotal? Of(IEnumerable<Rollout> rollouts, ModelPrices? prices)
    {
        ModelUsage[] asked = [.. rollouts.Select(each => each.Usage).OfType<ModelUsage>()];
        return asked.Length == 0 ? null : Of(asked.Aggregate((total, more) => total.Plus(more)), prices);
    }

    /// <summary>The total as it is told.</summary>
    public static ModelTotal Of(ModelUsage usage, ModelPrices? prices) => new()
    {
        Answers = usage.Answers,
        InputTokens = usage.IsCounted ? usage.InputTokens : null,
        OutputTokens = usage.IsCounted ? usage.OutputTokens : null,
        CostUsd = usage.IsCounted ? prices?.Of(usage) : null,
    };
}
