using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>
/// Plays by rules alone: the router says whose a to-do is, the briefing fills the arguments, and what it calls missing is
/// asked for once. In tier order it is <c>keyword</c>; in order of arrival it is <c>fifo</c>.
/// </summary>
public sealed class KeywordPolicy(string name, bool byTier) : IPolicy
{
    private readonly HashSet<string> _routed = new(StringComparer.Ordinal);
    private BriefedCall? _briefed;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The to-dos of personal life first, then work, then the rest.</summary>
    public static KeywordPolicy PeopleFirst() => new("keyword", byTier: true);

    /// <summary>First in, first out: the same skill in order of arrival.</summary>
    public static KeywordPolicy FirstInFirstOut() => new("fifo", byTier: false);

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        _routed.Clear();
        _briefed = null;
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (PersonalTasksObservation)last.Observation;
        if (_briefed is { } call && observation.LastResult is { } result && observation.Todos.Any(todo => todo.TodoId == call.TodoId && todo.Status == "pending"))
        {
            _briefed = call.After(result);
            if (_briefed is not null)
            {
                return _briefed.Next();
            }
        }

        return Begin(observation);
    }

    private EpisodeAction? Begin(PersonalTasksObservation observation)
    {
        var pending = observation.Todos
            .Where(todo => todo.Status == "pending" && !_routed.Contains(todo.TodoId))
            .Select(todo => new TodoGuess(todo, TodoRouter.Default.Route(todo.Text)));
        var guess = byTier
            ? pending.OrderByDescending(each => each.Tier).ThenByDescending(each => each.Routing.Lean).FirstOrDefault()
            : pending.FirstOrDefault();
        if (guess is null)
        {
            return null;
        }

        _routed.Add(guess.Todo.TodoId);
        _briefed = new BriefedCall(guess.Todo, guess.Agent, guess.IsDoubtful);
        return EpisodeAction.Of(ToolNames.RouteToAgent, ("todo_id", guess.Todo.TodoId), ("agent_name", guess.Agent.ToWire()));
    }
}
