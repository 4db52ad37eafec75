namespace Butler.LanguageModel;

/// <summary>A message of a conversation with a model.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Text">What is said; of a tool, what it answers.</param>
/// <param name="Call">The call that a model makes, or that a tool answers; else null.</param>
public sealed record ModelMessage(ModelRole Role, string Text, ModelCall? Call = null);
