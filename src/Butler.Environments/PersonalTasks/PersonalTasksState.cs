using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.PersonalTasks;

/// <summary>What a trainer may read of an episode. It can be rebuilt by replaying the seed and the actions.</summary>
public sealed record PersonalTasksState : IEpisodeState
{
    /// <inheritdoc/>
    public string? EpisodeId { get; init; }

    /// <inheritdoc/>
    public int StepCount { get; init; }

    /// <summary>The seed of the episode.</summary>
    public long Seed { get; init; }

    /// <summary>The split its wording comes from.</summary>
    public string Split { get; init; } = string.Empty;

    /// <summary>Its difficulty.</summary>
    public string Difficulty { get; init; } = string.Empty;

    /// <summary>Its to-dos as the agent sees them.</summary>
    public IReadOnlyList<ObservedTodo> Todos { get; init; } = [];

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, PersonalTasksJson.Default.PersonalTasksState);
}
