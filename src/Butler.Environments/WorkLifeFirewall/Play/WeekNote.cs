namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>A reply that was given, for the trainer.</summary>
public sealed record WeekNote
{
    /// <summary>The day.</summary>
    public required string Day { get; init; }

    /// <summary>The event's id.</summary>
    public required string Event { get; init; }

    /// <summary>What the reply was read as.</summary>
    public required string Intent { get; init; }

    /// <summary>How it sounded: <c>kind</c>, <c>neutral</c>, <c>blunt</c>.</summary>
    public required string Tone { get; init; }

    /// <summary>How well it was made, 0 to 1,000, as it counts.</summary>
    public required int Quality { get; init; }

    /// <summary>What was written.</summary>
    public required string Message { get; init; }
}
