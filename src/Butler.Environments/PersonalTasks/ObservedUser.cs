namespace Butler.Environments.PersonalTasks;

/// <summary>The user as the agent sees them.</summary>
public sealed record ObservedUser
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>IANA id of the user's zone.</summary>
    public required string Timezone { get; init; }

    /// <summary>What the user does.</summary>
    public required string Role { get; init; }

    /// <summary>How the user writes.</summary>
    public required string CommunicationStyle { get; init; }

    /// <summary>When the user works: <c>09:00–17:30</c>.</summary>
    public required string WorkingHours { get; init; }
}
