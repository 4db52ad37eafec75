namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>
/// The turns of phrase that mark what the parts of a to-do are (<c>phrases.json</c>), in lower case. <c>(a|b)</c> stands for either,
/// <c>@</c> for anybody: a contact, an address, "her".
/// </summary>
internal sealed record PhraseFile
{
    /// <summary>Politeness and ways into a request, which carry nothing.</summary>
    public required IReadOnlyList<string> Courtesy { get; init; }

    /// <summary>The words of a command to mail, with everything that says how and when it goes.</summary>
    public required IReadOnlyList<string> Mail { get; init; }

    /// <summary>What somebody is to the user, in front of a name.</summary>
    public required IReadOnlyList<string> Relations { get; init; }

    /// <summary>Those of the words of a command to mail that are about mail wherever they stand.</summary>
    public required IReadOnlyList<string> MailCore { get; init; }

    /// <summary>Behind these a mail's message begins.</summary>
    public required IReadOnlyList<string> Says { get; init; }

    /// <summary>Before a colon these name what follows it: "Subject:", "Why:".</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The command around a reminder's label.</summary>
    public required IReadOnlyList<string> Remind { get; init; }

    /// <summary>Nouns of that command, which are content when another noun follows ("alarm system").</summary>
    public required IReadOnlyList<string> RemindNouns { get; init; }

    /// <summary>The command around a meeting's topic.</summary>
    public required IReadOnlyList<string> Schedule { get; init; }

    /// <summary>Nouns of that command, which are content when another noun follows ("event budget").</summary>
    public required IReadOnlyList<string> ScheduleNouns { get; init; }

    /// <summary>Small words that no part begins or ends with.</summary>
    public required IReadOnlyList<string> Functions { get; init; }

    /// <summary>Beside a time of day these allow another slot.</summary>
    public required IReadOnlyList<string> Fallback { get; init; }

    /// <summary>At the head of several sentences these make them the record of a meeting.</summary>
    public required IReadOnlyList<string> Record { get; init; }

    /// <summary>A sentence with one of these is for Butler's ears alone: what it tells is to be told to nobody.</summary>
    public required IReadOnlyList<string> Private { get; init; }

    /// <summary>Matters of health, family and money that people keep to themselves.</summary>
    public required IReadOnlyList<string> Sensitive { get; init; }

    /// <summary>What a contact is to the user who is so through work.</summary>
    public required IReadOnlyList<string> WorkRelations { get; init; }

    /// <summary>With a telling word, these keep a sensitive matter secret.</summary>
    public required IReadOnlyList<string> Secrecy { get; init; }

    /// <summary>Words for telling, and for why.</summary>
    public required IReadOnlyList<string> Telling { get; init; }

    /// <summary>A sentence with one of these speaks to Butler.</summary>
    public required IReadOnlyList<string> Meta { get; init; }

    /// <summary>What Butler is told to do with a draft or an entry: "send it", "look at it".</summary>
    public required IReadOnlyList<string> Process { get; init; }

    /// <summary>What it is told to do that with.</summary>
    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>Behind these stands what something is about.</summary>
    public required IReadOnlyList<string> Abouts { get; init; }

    /// <summary>What asks for a draft and not for a mail to go out.</summary>
    public required IReadOnlyList<string> Draft { get; init; }

    /// <summary>What asks for a tone.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Tones { get; init; }
}
