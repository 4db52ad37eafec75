using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Rubric;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;
using NodaTime;

namespace Butler.Benchmarks.World;

/// <summary>The judging alone, of episodes that an oracle played: what of a step is the scorecard's.</summary>
public sealed class Scoring(int count, string difficulty)
{
    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();

    private readonly IReadOnlyList<IReadOnlyList<(Truth Truth, IReadOnlyDictionary<string, string> Values)>> _episodes =
        [.. Enumerable.Range(0, count).Select(seed => Call(ScenarioGenerator.Generate(seed, PersonalTasksContract.AllSplits[0], difficulty)))];

    /// <summary>Judges every to-do of every episode, a step each.</summary>
    /// <returns>How many steps were judged.</returns>
    public int Judge()
    {
        var steps = 0;
        foreach (var calls in _episodes)
        {
            var scorecard = new Scorecard(PersonalTasksRubric.Components.Leaves, calls.Count, estimated: false);
            for (var todo = 0; todo < calls.Count; todo++)
            {
                scorecard.Pay(ValueSpelling.Of(todo), PersonalTasksRubric.Components.Score(Settle(calls[todo].Truth, calls[todo].Values)));
                scorecard.CloseStep();
                steps++;
            }
        }

        return steps;
    }

    private static IReadOnlyList<(Truth Truth, IReadOnlyDictionary<string, string> Values)> Call(Scenario scenario)
    {
        var context = new ActionContext(scenario.Now, DateTimeZoneProviders.Tzdb[scenario.Knowledge.Profile.Timezone]);
        return
        [
            .. scenario.Truths.Select(each =>
            {
                var action = ActionReader.Read(PersonalTasksOracle.Call(each.Key, each.Value), context);
                return (each.Value, action is PersonalTasksAction.RouteToAgent ? NoValues : ValueSpelling.Of(action));
            }),
        ];
    }

    private static Settlement Settle(Truth truth, IReadOnlyDictionary<string, string> values) => new()
    {
        Truth = truth,
        Tool = truth.Tool,
        RoutedTo = truth.Agent,
        Values = values,
        ShareRight = truth.ShareRight(values),
        Reached = truth.Recipients,
        FirstActInOrder = true,
        FirstRoutedTo = truth.Agent,
        HadAvoidableRejection = false,
        HadNeedlessQuestion = false,
    };
}
