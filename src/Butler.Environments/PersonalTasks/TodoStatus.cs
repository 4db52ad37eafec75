namespace Butler.Environments.PersonalTasks;

/// <summary>Where a to-do stands.</summary>
public enum TodoStatus
{
    /// <summary>Nothing has settled it.</summary>
    Pending,

    /// <summary>A tool's accepted call, or for a question the knowledge agent's answer, settled it.</summary>
    Done,

    /// <summary>It was left to the user.</summary>
    SetAside,
}
