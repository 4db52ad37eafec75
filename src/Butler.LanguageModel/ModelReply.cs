namespace Butler.LanguageModel;

/// <summary>What a model answered.</summary>
/// <param name="Text">Its words; empty when it only called a tool.</param>
/// <param name="Call">The tool that it called first, or null.</param>
/// <param name="Usage">What the answer took.</param>
public sealed record ModelReply(string Text, ModelCall? Call, ModelUsage Usage);
