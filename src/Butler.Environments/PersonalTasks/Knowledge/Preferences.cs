namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>How the user likes things (<c>preferences.json</c>).</summary>
public sealed record Preferences
{
    /// <summary>How long a meeting lasts when nobody says, in minutes; null when the user has no habit.</summary>
    public int? MeetingMinutes { get; init; }

    /// <summary>Other likes and dislikes, a sentence each; empty when the file has none.</summary>
    public IReadOnlyList<string> Statements { get; init => field = value ?? []; } = [];
}
