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

    /// <summary>The addresses it spells out, in lower case, in the text's order.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What a meeting or mail is about, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>What a mail is to say, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What a reminder is to say.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>The tone that is asked for, or null.</summary>
    public string? Tone { get; init; }
}
