using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>
/// What is right for a to-do. In an episode it is made with the to-do; for a user's own words it is an estimate.
/// No briefing and no observation is made from it.
/// </summary>
public sealed record Truth
{
    /// <summary>What kind of to-do it is.</summary>
    public required TodoKind Kind { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Whose it is.</summary>
    public required AgentName Agent { get; init; }

    /// <summary>The one tool that settles it; <c>route_to_agent</c> for a question and for what is not Butler's.</summary>
    public required string Tool { get; init; }

    /// <summary>What the required parameters have to be; empty where routing settles it.</summary>
    public IReadOnlyList<Expectation> Required { get; init; } = [];

    /// <summary>The addresses that may learn of it; anybody else is one too many.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Whether <see cref="Recipients"/> is known; where it is not, nobody is one too many.</summary>
    public bool RecipientsKnown { get; init; } = true;

    /// <summary>What only the user knows, or null.</summary>
    public MissingField? Missing { get; init; }

    /// <summary>Whether this way of settling is the right one.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="agent">Where it was routed, for <c>route_to_agent</c>; ignored otherwise.</param>
    public bool IsSettledBy(string tool, AgentName agent) =>
        string.Equals(tool, Tool, StringComparison.Ordinal) && (tool != ToolNames.RouteToAgent || agent == Agent);

    /// <summary>Share of the required parameters whose value is right; 1 when nothing is required.</summary>
    /// <param name="values">A call's values in their one spelling.</param>
    public double ShareRight(IReadOnlyDictionary<string, string> values) => Required.Count == 0
        ? 1
        : Required.Count(expectation => expectation.Holds(values)) / (double)Required.Count;
}
