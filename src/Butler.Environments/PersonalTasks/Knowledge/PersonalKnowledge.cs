using Butler.Environments.Scheduling;

namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>Everything Butler knows of its user at the start: the content of a <c>kb/</c> folder, read or generated.</summary>
public sealed record PersonalKnowledge
{
    /// <summary>Who the user is.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>The people the user knows.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The fixed parts of the user's days.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>How the user likes things.</summary>
    public Preferences Preferences { get; init; } = new();

    /// <summary>What is written down.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}
