namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>What a message commits to.</summary>
/// <param name="Response">Which response of the event, or -1 when it is unclear.</param>
/// <param name="Reason">Why it is unclear, or how it was found; for people who look into the reader.</param>
internal readonly record struct Verdict(int Response, string Reason)
{
    /// <summary>The clause that carries the decision, or -1.</summary>
    public int Clause { get; init; } = -1;

    public bool IsClear => Response >= 0;
}
