using Butler.Episodes;

namespace Butler.Mcp.Inference;

/// <summary>An episode that somebody may sit down to play; each player plays one of their own.</summary>
internal sealed record EpisodeSeat
{
    /// <summary>The world.</summary>
    public required IWorld World { get; init; }

    /// <summary>Opens its environment.</summary>
    public required Func<IEnvironment> Open { get; init; }

    /// <summary>How it begins.</summary>
    public required ResetRequest Request { get; init; }

    /// <summary>Whether the user's own words are played, of which nobody knows the truth.</summary>
    public bool AreOwnWords { get; init; }

    /// <summary>The name of a problem that no seed made; null for a generated episode.</summary>
    public string? Problem { get; init; }

    /// <summary>What is played, in a few words.</summary>
    public string Title => AreOwnWords ? $"{World.Id}, your own words"
        : Problem is not null ? $"{World.Id}, {Problem}"
        : FormattableString.Invariant($"{World.Id}, seed {Request.Seed}, {Request.SplitAmong(World.Splits)} split, {Request.DifficultyAmong(World.Difficulties)}");
}
