namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>A mail to send.</summary>
public sealed record OutgoingMail
{
    /// <summary>Addresses of the recipients; at least one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Addresses of those who get a copy.</summary>
    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>The subject line, without line breaks.</summary>
    public required string Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>The id of the mail it answers, or null.</summary>
    public string? InReplyTo { get; init; }
}
