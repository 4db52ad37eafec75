namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What a reply to an event can come down to.</summary>
public sealed record Response
{
    /// <summary>Its id; internal, never shown to the agent.</summary>
    public required string Id { get; init; }

    /// <summary>Who is asked to carry a piece of work; null where nobody is.</summary>
    public required Level? Favour { get; init; }

    /// <summary>Whether it passes the matter up.</summary>
    public required bool Escalates { get; init; }

    /// <summary>What comes of it, in order.</summary>
    public required IReadOnlyList<Consequence> Effects { get; init; }

    /// <summary>What comes of it where the one who is asked carries a piece of work already.</summary>
    public required IReadOnlyList<Consequence> Without { get; init; }
}
