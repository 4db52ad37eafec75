namespace Butler.Environments.PersonalTasks;

/// <summary>A to-do as the agent sees it.</summary>
public sealed record ObservedTodo
{
    /// <summary>Its id.</summary>
    public required string TodoId { get; init; }

    /// <summary>What the user wrote.</summary>
    public required string Text { get; init; }

    /// <summary><c>pending</c>, <c>done</c> or <c>set_aside</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When it came in, RFC 3339.</summary>
    public required string ReceivedAt { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Its tier; only with the reset option <c>reveal_tiers</c>.</summary>
    public string? Tier { get; init; }
}
