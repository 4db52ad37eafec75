using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;

namespace Butler.Environments.PersonalTasks;

/// <summary>Plays an episode from its truths: people before work, every value right, a question exactly where it is needed.</summary>
public sealed class PersonalTasksOracle(Scenario scenario) : IOracle
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _waitsUntil = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (PersonalTasksObservation)last.Observation;
        if (observation.LastResult is { TodoId: { } refused, RetryAfterSteps: { } steps })
        {
            _waitsUntil[refused] = observation.Step + steps;
        }

        // A to-do whose service is down waits; when nothing else is left it is simply tried again, which costs nothing.
        var pending = observation.Todos.Where(each => each.Status == "pending").ToArray();
        var todo = pending.OrderBy(each => _waitsUntil.GetValueOrDefault(each.TodoId) > observation.Step + 1)
            .ThenByDescending(each => scenario.Truths[each.TodoId].Tier)
            .FirstOrDefault();
        return todo is null ? null : Act(todo.TodoId, scenario.Truths[todo.TodoId]);
    }

    /// <summary>The question for a field that only the user knows.</summary>
    public static EpisodeAction Ask(string id, MissingField missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        return EpisodeAction.Of(ToolNames.AskClarification, ("todo_id", id), ("field", missing.Field), ("question", $"What is {missing.Field}?"));
    }

    /// <summary>The call that settles a to-do with every value right.</summary>
    public static EpisodeAction Call(string id, Truth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return truth.Tool == ToolNames.RouteToAgent
            ? EpisodeAction.Of(truth.Tool, ("todo_id", id), ("agent_name", truth.Agent.ToWire()))
            : EpisodeAction.Of(truth.Tool, [("todo_id", id), .. truth.Required.Select(Value), .. Unjudged(truth)]);
    }

    private EpisodeAction Act(string id, Truth truth) =>
        truth.Missing is { } missing && _asked.Add(id) ? Ask(id, missing) : Call(id, truth);

    private static (string Name, string Value) Value(Expectation expectation) => expectation switch
    {
        Expectation.Same same => (same.Parameter, same.Value),
        Expectation.Says says => (says.Parameter, string.Join(", ", says.Facts)),
        _ => throw new ArgumentOutOfRangeException(nameof(expectation), expectation, "Not an expectation."),
    };

    // Arguments that the tools need and no truth judges.
    private static IEnumerable<(string Name, string Value)> Unjudged(Truth truth)
    {
        (string Name, string Value)[] fillers = truth.Tool switch
        {
            ToolNames.ScheduleEvent => [("title", "Meeting"), ("duration_minutes", "30")],
            ToolNames.SendEmail => [("subject", "News"), ("body", "As discussed.")],
            _ => [],
        };
        return fillers.Where(filler => truth.Required.All(expectation => expectation.Parameter != filler.Name));
    }
}
