namespace Butler.LanguageModel;

/// <summary>What asking a model took.</summary>
/// <param name="Answers">How many answers it gave.</param>
/// <param name="InputTokens">How many tokens it read, as the endpoint counts; 0 where it does not.</param>
/// <param name="OutputTokens">How many it wrote.</param>
public readonly record struct ModelUsage(int Answers, long InputTokens, long OutputTokens)
{
    /// <summary>Whether the endpoint counts tokens.</summary>
    public bool IsCounted => InputTokens > 0;

    /// <summary>This and more.</summary>
    public ModelUsage Plus(ModelUsage more) => new(Answers + more.Answers, InputTokens + more.InputTokens, OutputTokens + more.OutputTokens);
}
