using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.SmartCalendar;

/// <summary>What every call is answered with.</summary>
public sealed record SmartCalendarReply : IJsonWritable
{
    /// <summary>Whether the call was accepted.</summary>
    public required bool Ok { get; init; }

    /// <summary>What came of it.</summary>
    public required string Feedback { get; init; }

    /// <summary>The refusal's name for programs.</summary>
    public string? Code { get; init; }

    /// <summary>Why it was refused, and the way out.</summary>
    public string? Reason { get; init; }

    /// <summary>What would be accepted by its form.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>The stage that is due; null when the episode is over.</summary>
    public string? NextStage { get; init; }

    /// <summary>Steps taken.</summary>
    public required int Step { get; init; }

    /// <summary>The problem as text, for those who looked.</summary>
    public string? Problem { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, SmartCalendarJson.Default.SmartCalendarReply);
}
