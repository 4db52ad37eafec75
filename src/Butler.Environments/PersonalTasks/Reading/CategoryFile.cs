namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>The words that tell what a fact is about (<c>categories.json</c>), in the shorthand of <see cref="PhraseFile"/>.</summary>
internal sealed record CategoryFile
{
    /// <summary>Whom to call for the user: about the user, though somebody else is named.</summary>
    public required IReadOnlyList<string> Emergency { get; init; }

    /// <summary>About the user's own person.</summary>
    public required IReadOnlyList<string> Profile { get; init; }

    /// <summary>What somebody does again and again.</summary>
    public required IReadOnlyList<string> Habit { get; init; }

    /// <summary>What somebody likes or cannot stand.</summary>
    public required IReadOnlyList<string> Preference { get; init; }

    /// <summary>Where and how somebody is reached, and what belongs to a contact's card.</summary>
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>The user speaking of themselves.</summary>
    public required IReadOnlyList<string> Self { get; init; }
}
