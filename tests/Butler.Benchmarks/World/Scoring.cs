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
    private readonly IReadOnlyList<IReadOnlyList<Settlement>> _episodes =
        [.. Enumerable.Range(0, count).Select(seed => Settle(ScenarioGenerator.Generate(seed, PersonalTasksContract.AllSplits[0], difficulty)))];

    /// <summary>Judges every to-do of every episode, a step each.</summary>
    /// <returns>How many steps were judged.</returns>
    public int Judge()
    {
        var steps = 0;
        foreach (var settlements in _episodes)
        {
            var scorecard = new Scorecard(PersonalTasksRubric.Components.Leaves, settlements.Count, estimated: false);
            for (var todo = 0; todo < settlements.Count; todo++)
            {
                scorecard.Pay(ValueSpelling.Of(todo), PersonalTasksRubric.Components.Score(settlements[todo]));
                scorecard.CloseStep();
                steps++;
            }
        }

        return steps;
    }

    private static IReadOnlyList<Settlement> Settle(Scenario scenario)
    {
        var context = new ActionContext(scenario.Now, DateTimeZoneProviders.Tzdb[scenario.Knowledge.Profile.Timezone]);
        return [.. scenario.Truths.Select(each => Settle(each.Value, ActionReader.Read(PersonalTasksOracle.Call(each.Key, each.Value), context)))];
    }

    private static Settlement Settle(Truth truth, PersonalTasksAction action) => new()
    {
        Truth = truth,
        Tool = action.Tool,
        RoutedTo = truth.Agent,
        Values = action is PersonalTasksAction.RouteToAgent ? new Dictionary<string, string>() : ValueSpelling.Of(action),
        Reached = truth.Recipients,
        FirstActInOrder = true,
        FirstRoutedTo = truth.Agent,
        HadAvoidableRejection = false,
        HadNeedlessQuestion = false,
    };
}
