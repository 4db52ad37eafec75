namespace Butler.Environments.Language.Routing;

/// <summary>A word or phrase that the router knows.</summary>
internal sealed record LexiconEntry
{
    public required int Id { get; init; }

    public Roles Roles { get; init; }

    public AgentWeights Weights { get; init; }

    public float Personal { get; init; }

    public float Professional { get; init; }

    /// <summary>Whether a phrase begins with this word, so that most words need no look into the phrases.</summary>
    public bool StartsPhrase { get; init; }

    public bool Is(Roles any) => (Roles & any) != 0;
}
