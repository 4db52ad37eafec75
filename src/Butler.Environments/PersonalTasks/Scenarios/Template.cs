using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>The wording of one to-do with slots in braces, and what it means (<c>Data/SPLIT/templates.json</c>).</summary>
/// <remarks>The generated serializer sets an absent list to null; here it is an empty one.</remarks>
public sealed record Template
{
    /// <summary>Its name, unique over all splits.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its kind in snake_case: a plain one, or a way of making one hard (<c>two_intents</c>, <c>negated</c> …).</summary>
    public required string Kind { get; init; }

    /// <summary>The plain kind of a hard one, where <see cref="Kind"/> does not tell it.</summary>
    public string? As { get; init; }

    /// <summary><c>personal</c>, <c>professional</c> or <c>unclassified</c>.</summary>
    public required string Tier { get; init; }

    /// <summary>What the person in it is to the user, or null when there is none.</summary>
    public string? Person { get; init; }

    /// <summary>The to-do.</summary>
    public required string Text { get; init; }

    /// <summary>What an event's title must say.</summary>
    public IReadOnlyList<string> Title { get; init => field = value ?? []; } = [];

    /// <summary>What a mail's subject must say; for a reply the one subject line of the mail it answers.</summary>
    public IReadOnlyList<string> Subject { get; init => field = value ?? []; } = [];

    /// <summary>The mail that a reply answers.</summary>
    public string? Body { get; init; }

    /// <summary>What a draft, mail, fact or answer must say.</summary>
    public IReadOnlyList<string> Says { get; init => field = value ?? []; } = [];

    /// <summary>What a reminder's label must say.</summary>
    public IReadOnlyList<string> Label { get; init => field = value ?? []; } = [];

    /// <summary>The category of a fact.</summary>
    public string? Category { get; init; }

    /// <summary>The note that answers a question.</summary>
    public string? Note { get; init; }

    /// <summary>The tone that a reply asks for in words.</summary>
    public string? Tone { get; init; }

    /// <summary>Whether everything needed stands in the text, so that it fits an easy episode.</summary>
    public bool IsSelfContained => PlainKind != TodoKind.Meeting
        || (Has("{when}") && Has("{length}") && !Has("{fallback}"));

    /// <summary>Whether its text makes sense without a time of day, so that only the user can tell it: not where it takes back another time.</summary>
    public bool TimeCanBeUnsaid => Kind != "text_contradicts";

    /// <summary>What must not be told to the recipient, though the to-do says it.</summary>
    public IReadOnlyList<string> Never { get; init => field = value ?? []; } = [];

    /// <summary>The to-dos that filing these notes brings; they share its slots and its person.</summary>
    public IReadOnlyList<Template> FollowUps { get; init => field = value ?? []; } = [];

    /// <summary>The plain kind it comes down to.</summary>
    /// <exception cref="InvalidDataException">The data file names a kind that does not exist.</exception>
    public TodoKind PlainKind => (As ?? Kind) switch
    {
        "meeting" or "text_contradicts" => TodoKind.Meeting,
        "recurring_meeting" => TodoKind.RecurringMeeting,
        "meeting_notes" => TodoKind.MeetingNotes,
        "reply" or "private_reply" => TodoKind.Reply,
        "send" or "private_send" => TodoKind.Send,
        "reminder" => TodoKind.Reminder,
        "fact" => TodoKind.Fact,
        "question" => TodoKind.Question,
        "non_actionable" => TodoKind.NonActionable,
        var other => throw new InvalidDataException($"{Id}: '{other}' is no kind of to-do."),
    };

    /// <summary>Its tier.</summary>
    /// <exception cref="InvalidDataException">The data file names a tier that does not exist.</exception>
    public Tier Weight => Tier switch
    {
        "personal" => Language.Routing.Tier.Personal,
        "professional" => Language.Routing.Tier.Professional,
        "unclassified" => Language.Routing.Tier.Unclassified,
        var other => throw new InvalidDataException($"{Id}: '{other}' is no tier."),
    };

    /// <summary>Whether the text has a slot.</summary>
    public bool Has(string slot) => Text.Contains(slot, StringComparison.Ordinal);
}
