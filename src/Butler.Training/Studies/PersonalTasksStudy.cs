using System.Text.Json;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Learning.PersonalTasks;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Studies;

/// <summary>How policies for PersonalTasks are trained and measured.</summary>
public sealed class PersonalTasksStudy : IWorldStudy
{
    // On the words of the training split the language part is nearly always right; of 57 to-dos written apart from it, before it was improved
    // on them, the router missed the agent of about one in four. Learning happens under errors of about that size. That the wording of a
    // to-do may be unknown as a whole, and that a briefing may miss a fact, came in after a look at which kinds of to-do failed on the
    // test split, so that figures on it are a little optimistic.
    private static readonly NoiseLevels Noise = new() { UnknownWording = 0.3, UnknownWord = 0.5, Router = 0.2, MissedFact = 0.05 };

    /// <inheritdoc/>
    public IWorld World => PersonalTasksContract.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<string> Policies => PolicyCatalog.NamesFor(World);

    /// <inheritdoc/>
    public GrpoSettings Defaults { get; } = new() { Difficulties = ["medium", "hard"], Generations = 12 };

    /// <inheritdoc/>
    public IPolicy CreatePolicy(string name, long seed) => PolicyCatalog.Create(name, World, seed);

    /// <inheritdoc/>
    public IChoices NewChoices(bool learning) => learning ? new PersonalTasksChoices(Noise) : new PersonalTasksChoices();

    /// <inheritdoc/>
    public IJsonWritable ReadObservation(JsonElement observation) => observation.Deserialize(PersonalTasksJson.Default.PersonalTasksObservation)
        ?? throw new InvalidDataException("There is no observation.");

    /// <inheritdoc/>
    public IEnumerable<RatioSample> Measure(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        yield return new RatioSample("violations", rollout.Scorecard.Violations, 1);
        var truths = TruthsOf(rollout);
        var done = rollout.Steps.Where(step => IsDone(step) && step.Action.Arguments.TextOf("todo_id") is { } id && truths.ContainsKey(id)).ToArray();
        yield return new RatioSample("over_triggering", done.Count(step => IsNeedless(step.Action, truths[step.Action.Arguments.TextOf("todo_id")!])), done.Length);
        var asked = rollout.Steps.Where(step => step.Action.Tool == ToolNames.AskClarification).Select(step => step.Action.Arguments.TextOf("todo_id")).Distinct().ToArray();
        var needed = truths.Where(each => each.Value.Missing is not null).Select(each => each.Key).ToArray();
        var right = asked.Intersect(needed).Count();
        yield return new RatioSample("clarification_precision", right, asked.Length);
        yield return new RatioSample("clarification_recall", right, needed.Length);
    }

    /// <inheritdoc/>
    public IEnumerable<DecisionSample> Decisions(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        var truths = TruthsOf(rollout);
        foreach (var step in rollout.Steps)
        {
            if (step.Action.Arguments.TextOf("todo_id") is { } id && truths.TryGetValue(id, out var truth))
            {
                yield return new DecisionSample(truth.Tool == ToolNames.RouteToAgent ? "answer or leave" : truth.Tool, step.Action.Tool == ToolNames.RouteToAgent ? "route:" + step.Action.Arguments.TextOf("agent_name") : step.Action.Tool);
            }
        }
    }

    // What has an effect in the world or on the user: deeds that were accepted, and questions.
    private static bool IsDone(RolloutStep step) => step.Action.Tool == ToolNames.AskClarification
        || (step.Action.Tool != ToolNames.RouteToAgent && ((PersonalTasksObservation)step.Step.Observation).LastResult is { Ok: true });

    private static bool IsNeedless(EpisodeAction action, Truth truth) => action.Tool == ToolNames.AskClarification ? truth.Missing is null : action.Tool != truth.Tool;

    private static IReadOnlyDictionary<string, Truth> TruthsOf(Rollout rollout) => ScenarioGenerator
        .Generate(rollout.Request.Seed, ScenarioDesks.SplitOf(rollout.Request), ScenarioDesks.DifficultyOf(rollout.Request)).Truths;
}
