using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>What the text of a to-do says by itself.</summary>
public sealed record TodoContent
{
    /// <summary>Whose it seems to be.</summary>
    public required TodoRouting Routing { get; init; }

    /// <summary>Whether it asks what Butler knows.</summary>
    public required bool IsQuestion { get; init; }

    /// <summary>When: moment, day, time, length and rule, as far as they are said.</summary>
    public required WhenReading When { get; init; }

    /// <summary>The contacts it names, in the text's order.</summary>
    public IReadOnlyList<Contact> People { get; init; } = [];

    /// <summary>Those of them that its command names, and not only what a mail is to say; all when the command names nobody.</summary>
    public IReadOnlyList<Contact> Recipients { get; init; } = [];

    /// <summary>The addresses it spells out, in lower case, in the text's order.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What a meeting is about, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>What a mail is about and how it begins, on one line; or null.</summary>
    public string? Subject { get; init; }

    /// <summary>What a mail is to say, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What a reminder is to say; empty when nothing is left of the text without its command and times.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>The tone that is asked for, or null.</summary>
    public string? Tone { get; init; }

    /// <summary>Whether a draft is asked for, and not for a mail to go out.</summary>
    public bool WantsDraft { get; init; }

    /// <summary>Whether it is the record of a meeting, to be filed and read for what the user has to do.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The category of the fact that it would be.</summary>
    public string Category { get; init; } = "user_profile";
}
