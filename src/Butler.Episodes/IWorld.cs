using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;

namespace Butler.Episodes;

/// <summary>
/// A world as its doors see it: what it is called, which tools it takes, how it is scored, and how to begin.
/// Everything here is fixed for a version of the world; a changed reward or observation means a new <see cref="Id"/>.
/// </summary>
public interface IWorld
{
    /// <summary>The short name used in commands, options and routes, such as <c>butler</c>.</summary>
    string Name { get; }

    /// <summary>The versioned id used in metadata and logs, such as <c>butler-v1</c>.</summary>
    string Id { get; }

    /// <summary>What the world is, in one or two sentences.</summary>
    string Description { get; }

    /// <summary>How a tool-calling client begins: at most 150 words, sent when it connects.</summary>
    string Instructions { get; }

    /// <summary>The tools in the order in which they are listed.</summary>
    IReadOnlyList<ToolContract> Tools { get; }

    /// <summary>The world's own typed form of an action, beside <c>{"tool": name, …}</c>; null when it has none.</summary>
    TypedForm? TypedForm => null;

    /// <summary>The leaves of the rubric, whose weights add up to 1.</summary>
    IReadOnlyList<RubricLeaf> Leaves { get; }

    /// <summary>The lowest and highest score an episode can have.</summary>
    ScoreRange ScoreRange { get; }

    /// <summary>Steps after which an episode is truncated.</summary>
    int MaxSteps { get; }

    /// <summary>The splits a reset may name, the default first.</summary>
    IReadOnlyList<string> Splits { get; }

    /// <summary>The difficulties a reset may name, the default first.</summary>
    IReadOnlyList<string> Difficulties { get; }

    /// <summary>Makes an environment of this world, its step cap and order of calls enforced; call <c>ResetAsync</c> first.</summary>
    IEnvironment CreateEnvironment();

    /// <summary>
    /// Makes a player that knows the truth of the episode that <paramref name="request"/> begins.
    /// It is for audits and tests; no door offers it to an agent.
    /// </summary>
    IOracle CreateOracle(ResetRequest request);
}
