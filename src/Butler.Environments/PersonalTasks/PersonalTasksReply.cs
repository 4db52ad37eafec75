using System.Text.Json;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Episodes;

namespace Butler.Environments.PersonalTasks;

/// <summary>What every tool call is answered with: the effect, or why not, and what remains.</summary>
public sealed record PersonalTasksReply : IJsonWritable
{
    /// <summary>Whether the call was accepted.</summary>
    public required bool Ok { get; init; }

    /// <summary>The to-do it was about.</summary>
    public string? TodoId { get; init; }

    /// <summary>What it brought about.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What an agent found out.</summary>
    public Briefing? Briefing { get; init; }

    /// <summary>The answer to a question.</summary>
    public string? Answer { get; init; }

    /// <summary>The refusal's name for programs.</summary>
    public string? Code { get; init; }

    /// <summary>Why it was refused, and the way out.</summary>
    public string? Reason { get; init; }

    /// <summary>What would be accepted instead.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>After how many steps a service that is down may be called again.</summary>
    public int? RetryAfterSteps { get; init; }

    /// <summary>This moment.</summary>
    public required ClockFace Now { get; init; }

    /// <summary>The to-dos that are still pending.</summary>
    public required IReadOnlyList<RemainingTodo> Remaining { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, PersonalTasksJson.Default.PersonalTasksReply);
}
