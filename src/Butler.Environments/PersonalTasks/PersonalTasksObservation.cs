using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.PersonalTasks;

/// <summary>What the agent sees. Neither a reward, nor a truth, nor (unless asked for) a tier is in it.</summary>
public sealed record PersonalTasksObservation : IJsonWritable
{
    /// <summary>This moment.</summary>
    public required ClockFace Now { get; init; }

    /// <summary>Who the user is.</summary>
    public required ObservedUser User { get; init; }

    /// <summary>What stands in the calendar today and tomorrow, for people: <c>Monday 4 May, 19:00–20:30: Family dinner</c>.</summary>
    public required IReadOnlyList<string> Commitments { get; init; }

    /// <summary>The to-dos in order of arrival, settled ones too.</summary>
    public required IReadOnlyList<ObservedTodo> Todos { get; init; }

    /// <summary>The mails in the inbox, newest first.</summary>
    public required IReadOnlyList<ObservedMail> Inbox { get; init; }

    /// <summary>What the last call was answered with; null after a reset.</summary>
    public PersonalTasksReply? LastResult { get; init; }

    /// <summary>Steps taken.</summary>
    public required int Step { get; init; }

    /// <summary>Steps after which the episode is cut off; null when it is not.</summary>
    public int? MaxSteps { get; init; }

    /// <summary>What the agent is told once, at the reset.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>The same state as text for a model.</summary>
    public string Prompt => ObservationPrompt.Write(this);

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, PersonalTasksJson.Default.PersonalTasksObservation);
}
