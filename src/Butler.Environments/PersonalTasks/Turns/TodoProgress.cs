using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>A to-do and what has happened to it so far.</summary>
public sealed record TodoProgress
{
    /// <summary>The to-do.</summary>
    public required Todo Todo { get; init; }

    /// <summary>What is right for it. Only the umpire reads this.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Where it stands.</summary>
    public TodoStatus Status { get; init; }

    /// <summary>Whether, at the first act on it, nothing of a higher tier was pending; null before that act.</summary>
    public bool? FirstActInOrder { get; init; }

    /// <summary>The agent that the first well-formed routing or tool call named or implied; null before that.</summary>
    public AgentName? FirstRoutedTo { get; init; }

    /// <summary>A payload was refused for a reason that could be foreseen.</summary>
    public bool HadAvoidableRejection { get; init; }

    /// <summary>The user was asked for something that was known.</summary>
    public bool HadNeedlessQuestion { get; init; }

    /// <summary>The last step of the wait that a service that was down asked for; 0 when none did.</summary>
    public int WaitsUntilStep { get; init; }

    /// <summary>Whether it counts as pending at a step: unsettled, and not waiting for a service.</summary>
    public bool IsPendingAt(int step) => Status == TodoStatus.Pending && step > WaitsUntilStep;
}
