using Butler.Environments.WorkLifeFirewall.Reading.Learned;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>What a message commits to.</summary>
/// <param name="Response">Which response of the event, or -1 when it is unclear.</param>
/// <param name="Ground">Why it is unclear.</param>
internal readonly record struct Verdict(int Response, Ground Ground)
{
    /// <summary>What the learned weights make of the message.</summary>
    public Opinion Opinion { get; init; }

    /// <summary>How surely it commits; 0 is the line to what is unclear.</summary>
    public double Commitment { get; init; }

    public bool IsClear => Response >= 0;

    public static Verdict Unclear(Ground ground) => new(-1, ground);
}

/// <summary>Why a message is unclear.</summary>
internal enum Ground
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It only asks.</summary>
    OnlyAsks,

    /// <summary>It speaks to somebody who is not concerned.</summary>
    Stranger,

    /// <summary>It speaks to whoever judges it.</summary>
    Meta,

    /// <summary>It takes back what it says.</summary>
    Contradiction,

    /// <summary>It is about another matter.</summary>
    OffTopic,

    /// <summary>It commits to nothing in particular.</summary>
    NoCommitment,
}
