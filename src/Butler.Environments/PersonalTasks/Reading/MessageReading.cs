namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A to-do about mail, taken apart.</summary>
internal sealed record MessageReading
{
    /// <summary>What the mail is to say, in sentences; null when the to-do says nothing of it.</summary>
    public string? Message { get; init; }

    /// <summary>What it is about, as far as that stands outside the message; or null.</summary>
    public string? Topic { get; init; }

    /// <summary>The stretches that are not message: the command and what speaks to Butler.</summary>
    public required IReadOnlyList<TodoClause> Command { get; init; }
}
