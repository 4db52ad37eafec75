using Butler.Environments.SmartCalendar.Rubric;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;
using Butler.Episodes.Wrappers;

namespace Butler.Environments.SmartCalendar;

/// <summary>SmartCalendar as its doors see it (<c>calendar</c>, <c>calendar-v1</c>).</summary>
public sealed class SmartCalendarContract : IWorld
{
    /// <summary>The splits, the default first.</summary>
    public static IReadOnlyList<string> AllSplits { get; } = ["train", "validation", "test"];

    /// <summary>The difficulties, the default first.</summary>
    public static IReadOnlyList<string> AllDifficulties { get; } = ["medium", "easy", "hard"];

    /// <summary>The world.</summary>
    public static SmartCalendarContract Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "calendar";

    /// <inheritdoc/>
    public string Id => "calendar-v1";

    /// <inheritdoc/>
    public string Description =>
        "A meeting to be scheduled in four stages: understand the request, weigh everybody's time across zones, propose the best slot, confirm it to all.";

    /// <inheritdoc/>
    public string Instructions =>
        "You schedule one meeting in four stages. Begin with understand_request without arguments: it tells the problem and costs nothing. " +
        "Then call understand_request, evaluate_availability, propose_slot and confirm_schedule in this order. Everybody's time stands on " +
        "their own clock; a slot's end is not part of it. Binding limits hold; the best slot breaks the wishes that weigh least together, " +
        "and then is earliest, where that is asked for. Where no slot suits all, say none. The final note is short, names every participant " +
        "and nobody else, and gives date and time with the zone of each one's clock. Each stage may be tried three times, for less each time; " +
        "stages out of order and repeated calls cost.";

    /// <inheritdoc/>
    public IReadOnlyList<ToolContract> Tools { get; } = ToolFile.Read("SmartCalendar/tools.json");

    /// <inheritdoc/>
    public TypedForm? TypedForm { get; } = StageForm.Create();

    /// <inheritdoc/>
    public IReadOnlyList<RubricLeaf> Leaves => SmartCalendarRubric.Components.Leaves;

    /// <inheritdoc/>
    public ScoreRange ScoreRange => SmartCalendarRubric.Range;

    /// <inheritdoc/>
    public int MaxSteps => SmartCalendarRubric.MaxSteps;

    /// <inheritdoc/>
    public IReadOnlyList<string> Splits => AllSplits;

    /// <inheritdoc/>
    public IReadOnlyList<string> Difficulties => AllDifficulties;

    /// <inheritdoc/>
    public IEnvironment CreateEnvironment() => CreateEnvironment(new AllScenarios());

    /// <summary>Makes an environment over other scenarios.</summary>
    public IEnvironment CreateEnvironment(IScenarios scenarios) =>
        new OrderEnforcing(new StepLimit(new SmartCalendarEnvironment(scenarios), MaxSteps));

    /// <inheritdoc/>
    public IOracle CreateOracle(ResetRequest request) => new SmartCalendarOracle(new AllScenarios().Open(request));
}
