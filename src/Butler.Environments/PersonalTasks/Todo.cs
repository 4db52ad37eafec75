using NodaTime;

namespace Butler.Environments.PersonalTasks;

/// <summary>Something the user wants done, in the user's words.</summary>
public sealed record Todo
{
    /// <summary>Its id: <c>todo_1</c>, <c>todo_2</c> … in order of arrival.</summary>
    public required string TodoId { get; init; }

    /// <summary>What the user wrote.</summary>
    public required string Text { get; init; }

    /// <summary>When it came in.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Where it came from: <c>user</c>, or <c>meeting_notes</c> for a follow-up.</summary>
    public string Source { get; init; } = "user";
}
