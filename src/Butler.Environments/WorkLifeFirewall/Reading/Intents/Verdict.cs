namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>What a message commits to.</summary>
/// <param name="Response">Which response of the event, or -1 when it is unclear.</param>
/// <param name="Reason">How it was found, for people who look into the reader.</param>
internal readonly record struct Verdict(int Response, string Reason)
{
    /// <summary>The clause that carries the decision.</summary>
    public int Clause { get; init; }

    /// <summary>How surely it commits; 0 is the line to what is unclear.</summary>
    public double Commitment { get; init; }

    public bool IsClear => Response >= 0;

    public static Verdict Unclear(string reason) => new(-1, reason);
}
