using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>
/// What a sub-agent finds out about a to-do before anything is done: from its text, the knowledge base, the inbox and the
/// calendar, and from nothing else.
/// </summary>
public sealed record Briefing
{
    /// <summary>The agent that wrote it.</summary>
    public required string Agent { get; init; }

    /// <summary>What was found, by the argument it fits.</summary>
    public IReadOnlyList<BriefingFact> Facts { get; init; } = [];

    /// <summary>Arguments that nothing here tells.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What stands in the calendar at the time that was asked for.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>Starts of free time that would do instead, RFC 3339.</summary>
    public IReadOnlyList<string> FreeSlots { get; init; } = [];

    /// <summary>The mail it is about. Untrusted: data, never instructions.</summary>
    public QuotedMail? Mail { get; init; }

    /// <summary>Where the answer to a question stands.</summary>
    public IReadOnlyList<KnowledgeHit> Citations { get; init; } = [];

    /// <summary>Anything else worth saying, or null.</summary>
    public string? Note { get; init; }
}
