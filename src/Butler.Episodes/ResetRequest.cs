using System.Text.Json;

namespace Butler.Episodes;

/// <summary>How an episode is to begin.</summary>
public sealed record ResetRequest
{
    /// <summary>Decides everything that chance decides; the same seed is the same episode. Any integer.</summary>
    public long Seed { get; init; }

    /// <summary>The caller's name for the episode, echoed in the state and the log; it decides nothing.</summary>
    public string? EpisodeId { get; init; }

    /// <summary>One of the world's splits, or null for its first.</summary>
    public string? Split { get; init; }

    /// <summary>One of the world's difficulties, or null for its first.</summary>
    public string? Difficulty { get; init; }

    /// <summary>Further settings of the world's own. Unknown names are reported in <see cref="EpisodeStep.IgnoredOptions"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Options { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The split that is meant.</summary>
    /// <exception cref="InvalidResetException">It is none of the world's.</exception>
    public string SplitAmong(IReadOnlyList<string> known) => OneOf("split", Split, known);

    /// <summary>The difficulty that is meant.</summary>
    /// <exception cref="InvalidResetException">It is none of the world's.</exception>
    public string DifficultyAmong(IReadOnlyList<string> known) => OneOf("difficulty", Difficulty, known);

    private static string OneOf(string name, string? asked, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return asked is null ? known[0]
            : known.Contains(asked) ? asked
            : throw new InvalidResetException($"{name} is one of {string.Join(", ", known)}, not '{asked}'.") { Field = name };
    }
}
