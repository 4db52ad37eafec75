namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>A person the user knows (<c>contacts.json</c>).</summary>
public sealed record Contact
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>The address to write to.</summary>
    public required string Email { get; init; }

    /// <summary>What the person is to the user: <c>colleague</c>, <c>sister</c>, <c>dentist</c> …</summary>
    public required string Relation { get; init; }

    /// <summary>Anything else worth knowing, or null.</summary>
    public string? Notes { get; init; }
}
