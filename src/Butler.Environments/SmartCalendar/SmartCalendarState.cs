using System.Text.Json;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.SmartCalendar;

/// <summary>What a trainer may read of an episode. It can be rebuilt by replaying the reset and the actions.</summary>
public sealed record SmartCalendarState : IEpisodeState
{
    /// <inheritdoc/>
    public string? EpisodeId { get; init; }

    /// <inheritdoc/>
    public int StepCount { get; init; }

    /// <summary>The name of the scenario.</summary>
    public string CurrentScenario { get; init; } = string.Empty;

    /// <summary>The slot that was proposed and stands, on the request's clock; null before.</summary>
    public string? SelectedSlot { get; init; }

    /// <summary>What was done.</summary>
    public IReadOnlyList<StageRecord> ActionHistory { get; init; } = [];

    /// <summary>Whether a valid slot, or rightly none, is confirmed.</summary>
    public bool Solved { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, SmartCalendarJson.Default.SmartCalendarState);
}
