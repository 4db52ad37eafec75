using Butler.Episodes;

namespace Butler.LanguageModel;

/// <summary>What a model answered.</summary>
/// <param name="Text">Its words; empty when it only called a tool.</param>
/// <param name="Call">The tool that it called first, or null.</param>
/// <param name="InputTokens">How many tokens it read, as the endpoint counts.</param>
/// <param name="OutputTokens">How many it wrote.</param>
public sealed record ModelReply(string Text, EpisodeAction? Call, int InputTokens, int OutputTokens);
