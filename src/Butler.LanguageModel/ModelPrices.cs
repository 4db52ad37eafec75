namespace Butler.LanguageModel;

/// <summary>What a model costs.</summary>
/// <param name="Input">USD for a million tokens read.</param>
/// <param name="Output">USD for a million tokens written.</param>
public sealed record ModelPrices(double Input, double Output)
{
    private const double Million = 1_000_000;

    /// <summary>The cost in USD.</summary>
    public double Of(ModelUsage usage) => ((usage.InputTokens * Input) + (usage.OutputTokens * Output)) / Million;
}
