using System.Text.Json;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>What a trainer may read of an episode. It can be rebuilt by replaying the seed and the actions.</summary>
public sealed record WorkLifeFirewallState : IEpisodeState
{
    /// <inheritdoc/>
    public string? EpisodeId { get; init; }

    /// <inheritdoc/>
    public int StepCount { get; init; }

    /// <summary>The seed of the episode.</summary>
    public long Seed { get; init; }

    /// <summary>The split of the episode.</summary>
    public string Split { get; init; } = string.Empty;

    /// <summary>Its difficulty.</summary>
    public string Difficulty { get; init; } = string.Empty;

    /// <summary>The levels, 0 to 1,000, by their names.</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>();

    /// <summary>The replies so far, and what they were read as.</summary>
    public IReadOnlyList<WeekNote> History { get; init; } = [];

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, WorkLifeFirewallJson.Default.WorkLifeFirewallState);
}
