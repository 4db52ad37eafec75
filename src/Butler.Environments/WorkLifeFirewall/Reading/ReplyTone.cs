namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>How a reply sounds to the one who gets it.</summary>
public enum ReplyTone
{
    /// <summary>It thanks, greets, regrets or sees what the other needs.</summary>
    Kind,

    /// <summary>It is to the point, and nobody is hurt.</summary>
    Neutral,

    /// <summary>The same decision at a price: curt, dismissive or sharp.</summary>
    Blunt,
}
