using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>How a to-do was settled, and what led there: the facts that the rubric asks about.</summary>
public sealed record Settlement
{
    /// <summary>What would have been right.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The tool that settled it.</summary>
    public required string Tool { get; init; }

    /// <summary>Where it was routed, where routing settled it.</summary>
    public AgentName RoutedTo { get; init; }

    /// <summary>The call's values in their one spelling.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Share of the required parameters whose value is right.</summary>
    public required double ShareRight { get; init; }

    /// <summary>Addresses that learned of it.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    /// <summary>At the first act on it, nothing of a higher tier was pending.</summary>
    public required bool FirstActInOrder { get; init; }

    /// <summary>The agent that the first well-formed routing or tool call on it named or implied; null when none did.</summary>
    public required AgentName? FirstRoutedTo { get; init; }

    /// <summary>A payload was refused for a reason that could be foreseen.</summary>
    public required bool HadAvoidableRejection { get; init; }

    /// <summary>The user was asked for something that was known.</summary>
    public required bool HadNeedlessQuestion { get; init; }

    /// <summary>It was settled the right way.</summary>
    public bool RightTool => Truth.IsSettledBy(Tool, RoutedTo);

    /// <summary>It was Butler's to do, and was left to the user.</summary>
    public bool LeftUndone => Tool == ToolNames.RouteToAgent && !RightTool;

    /// <summary>Whether somebody learned of it who should not have.</summary>
    public bool ReachedTooMany => Truth.RecipientsKnown && Reached.Except(Truth.Recipients).Any();

    /// <summary>Whether an event was made to repeat although nobody asked for that.</summary>
    public bool RepeatsUnasked => Tool == ToolNames.ScheduleEvent && Values.ContainsKey("recurrence")
        && Truth.Required.All(expectation => expectation.Parameter != "recurrence");
}
