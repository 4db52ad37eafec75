using Butler.Training.Evaluation;

namespace Butler.Mcp.Commands;

/// <summary>Tells people what asking a model took.</summary>
internal static class ModelCost
{
    /// <summary>Answers, tokens, and the cost where prices are known.</summary>
    public static string Tell(ModelTotal total) => FormattableString.Invariant($"{total.Answers:#,0} answers") + (total switch
    {
        { InputTokens: { } input, OutputTokens: { } output, CostUsd: { } cost } => FormattableString.Invariant($", {input:#,0} tokens read, {output:#,0} written, {cost:0.0000} USD"),
        { InputTokens: { } input, OutputTokens: { } output } => FormattableString.Invariant($", {input:#,0} tokens read, {output:#,0} written"),
        _ => "; the endpoint counts no tokens",
    });
}
