using System.Text.Json;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.SmartCalendar;

/// <summary>What the player sees. Neither a reward nor what is right is in it.</summary>
public sealed record SmartCalendarObservation : IJsonWritable
{
    /// <summary>The request in words.</summary>
    public required string Request { get; init; }

    /// <summary>Everybody's time, by name; some may not be asked for.</summary>
    public required IReadOnlyDictionary<string, ObservedAvailability> Availability { get; init; }

    /// <summary>What the request does not say itself.</summary>
    public required ObservedConstraints Constraints { get; init; }

    /// <summary>Steps taken.</summary>
    public required int Step { get; init; }

    /// <summary>Steps after which the episode is cut off.</summary>
    public required int MaxSteps { get; init; }

    /// <summary>What came of the last call; null after a reset.</summary>
    public string? Feedback { get; init; }

    /// <summary>What was done so far.</summary>
    public required IReadOnlyList<StageRecord> ActionHistory { get; init; }

    /// <summary>The stage that is due; null when the episode is over.</summary>
    public string? NextStage { get; init; }

    /// <summary>What the player is told once, at the reset.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>The same state as text for a model.</summary>
    public string Prompt => ProblemPrompt.Write(this);

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, SmartCalendarJson.Default.SmartCalendarObservation);
}
