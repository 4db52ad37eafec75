namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>What a call brought about, with every phrase of time resolved. Only the members that fit are set.</summary>
public sealed record Effect
{
    /// <summary><c>event_created</c>, <c>mail_sent</c>, <c>draft_saved</c>, <c>remembered</c>, <c>reminder_set</c>, <c>set_aside</c> or
    /// <c>ask_the_user</c> (the text is the question to put).</summary>
    public required string Kind { get; init; }

    /// <summary>The id of what was made.</summary>
    public string? Id { get; init; }

    /// <summary>An event's title, a mail's subject or a reminder's label.</summary>
    public string? Title { get; init; }

    /// <summary>Start of an event, RFC 3339 in the user's zone.</summary>
    public string? Start { get; init; }

    /// <summary>End of an event, RFC 3339 in the user's zone.</summary>
    public string? End { get; init; }

    /// <summary>The weekday of the start or of the first firing.</summary>
    public string? Weekday { get; init; }

    /// <summary>The rule of what repeats.</summary>
    public string? Recurrence { get; init; }

    /// <summary>The day on which a reminder fires first.</summary>
    public string? FirstDate { get; init; }

    /// <summary>The time at which a reminder fires.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>Addresses that were written to.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>The text that was kept or drafted, or a question to put to the user.</summary>
    public string? Text { get; init; }

    /// <summary>The category under which a fact was kept.</summary>
    public string? Category { get; init; }

    /// <summary>What did not go as asked, or null.</summary>
    public string? Note { get; init; }
}
