namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>The wording of one to-do with slots in braces, and what it means (<c>Data/SPLIT/templates.json</c>).</summary>
public sealed record Template
{
    /// <summary>Its name, unique over all splits.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind in snake_case.</summary>
    public required TodoKind Kind { get; init; }

    /// <summary><c>personal</c>, <c>professional</c> or <c>unclassified</c>.</summary>
    public required string Tier { get; init; }

    /// <summary>What the person in it is to the user, or null when there is none.</summary>
    public string? Person { get; init; }

    /// <summary>The to-do.</summary>
    public required string Text { get; init; }

    /// <summary>What an event's title must say.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>What a mail's subject must say; for a reply the one subject line of the mail it answers.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>The mail that a reply answers.</summary>
    public string? Body { get; init; }

    /// <summary>What a draft, mail, fact or answer must say.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>What a reminder's label must say.</summary>
    public IReadOnlyList<string> Label { get; init; } = [];

    /// <summary>The category of a fact.</summary>
    public string? Category { get; init; }

    /// <summary>The note that answers a question.</summary>
    public string? Note { get; init; }

    /// <summary>The tone that a reply asks for in words.</summary>
    public string? Tone { get; init; }

    /// <summary>Whether everything needed stands in the text, so that it fits an easy episode.</summary>
    public bool IsSelfContained => Kind != TodoKind.Meeting
        || (Has("{when}") && Has("{length}") && !Has("{fallback}"));

    /// <summary>Whether the text has a slot.</summary>
    public bool Has(string slot) => Text.Contains(slot, StringComparison.Ordinal);
}
