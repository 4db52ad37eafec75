using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks.Agents;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>What a call is answered with, before the queue and the time are added.</summary>
public sealed record TurnAnswer
{
    /// <summary>The to-do it was about, or null.</summary>
    public string? TodoId { get; init; }

    /// <summary>What it brought about, or null.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What an agent found out, or null.</summary>
    public Briefing? Briefing { get; init; }

    /// <summary>The answer to a question, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>After how many steps a service that is down may be called again; or null.</summary>
    public int? RetryAfterSteps { get; init; }

    /// <summary>A refusal of a call about a to-do.</summary>
    public static TurnAnswer Refused(string? todoId, Refusal refusal) => new() { TodoId = todoId, Refusal = refusal };
}
