namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Who lives in a split's world (<c>Data/SPLIT/people.json</c>).</summary>
public sealed record PeopleLists
{
    /// <summary>First names.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>Last names.</summary>
    public required IReadOnlyList<string> Last { get; init; }

    /// <summary>Domains of addresses; reserved for examples.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>IANA ids of zones.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>What users do for a living.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>How users write.</summary>
    public required IReadOnlyList<string> Styles { get; init; }
}
