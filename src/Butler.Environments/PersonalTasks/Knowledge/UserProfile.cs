namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>Who the user is (<c>profile.json</c>).</summary>
public sealed record UserProfile
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>The address that mail goes out from.</summary>
    public required string Email { get; init; }

    /// <summary>IANA id of the zone in which the user's times are read.</summary>
    public required string Timezone { get; init; }

    /// <summary>What the user does for a living.</summary>
    public required string Role { get; init; }

    /// <summary>How the user writes, in a few words.</summary>
    public required string CommunicationStyle { get; init; }

    /// <summary>When the user works.</summary>
    public required WorkingHours WorkingHours { get; init; }
}
