namespace Butler.Environments.Language.Routing;

/// <summary>The tiers' names on the wire: <c>personal</c>, <c>professional</c>, <c>unclassified</c>.</summary>
public static class TierNames
{
    /// <summary>The wire name of a tier.</summary>
    public static string ToWire(this Tier tier) => tier switch
    {
        Tier.Personal => "personal",
        Tier.Professional => "professional",
        Tier.Unclassified => "unclassified",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Not a tier."),
    };
}
