namespace Butler.LanguageModel;

/// <summary>A message of a conversation with a model.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Text">What is said.</param>
public sealed record ModelMessage(ModelRole Role, string Text);
