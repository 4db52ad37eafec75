using Butler.Environments.PersonalTasks.Rubric;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;
using Butler.Episodes.Wrappers;

namespace Butler.Environments.PersonalTasks;

/// <summary>PersonalTasks as its doors see it (<c>butler</c>, <c>butler-v1</c>).</summary>
public sealed class PersonalTasksContract : IWorld
{
    /// <summary>The splits, the default first.</summary>
    public static IReadOnlyList<string> AllSplits { get; } = ["train", "validation", "test"];

    /// <summary>The difficulties, the default first.</summary>
    public static IReadOnlyList<string> AllDifficulties { get; } = ["medium", "easy", "hard"];

    /// <summary>The world.</summary>
    public static PersonalTasksContract Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "butler";

    /// <inheritdoc/>
    public string Id => "butler-v1";

    /// <inheritdoc/>
    public string Description =>
        "A queue of personal and professional to-dos, seven tools, four sub-agents, a simulated calendar and mailbox. Rewards putting people before work.";

    /// <inheritdoc/>
    public string Instructions =>
        "You work through a queue of to-dos. Begin with route_to_agent, text 'what is in my queue?', agent_name knowledge_agent. " + ObservationPrompt.System;

    /// <inheritdoc/>
    public IReadOnlyList<ToolContract> Tools { get; } = ToolFile.Read("PersonalTasks/tools.json");

    /// <inheritdoc/>
    public IReadOnlyList<RubricLeaf> Leaves => PersonalTasksRubric.Components.Leaves;

    /// <inheritdoc/>
    public ScoreRange ScoreRange => PersonalTasksRubric.Range;

    /// <inheritdoc/>
    public int MaxSteps => 19;

    /// <inheritdoc/>
    public IReadOnlyList<string> Splits => AllSplits;

    /// <inheritdoc/>
    public IReadOnlyList<string> Difficulties => AllDifficulties;

    /// <inheritdoc/>
    public IEnvironment CreateEnvironment() => CreateEnvironment(new ScenarioDesks());

    /// <summary>Makes an environment over other desks: a user's own words, a hand-made case.</summary>
    public IEnvironment CreateEnvironment(IDesks desks) =>
        new OrderEnforcing(new StepLimit(new PersonalTasksEnvironment(desks, MaxSteps), MaxSteps));

    /// <inheritdoc/>
    public IOracle CreateOracle(ResetRequest request) => new PersonalTasksOracle(
        ScenarioGenerator.Generate(request.Seed, ScenarioDesks.SplitOf(request), ScenarioDesks.DifficultyOf(request)));
}
