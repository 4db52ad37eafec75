using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>What a scripted policy has before it at its turn.</summary>
/// <param name="scenario">The episode's truth, for those rules that play perfectly but for one thing.</param>
/// <param name="random">The policy's own chance.</param>
public sealed class ScriptedTurn(Scenario scenario, EpisodeRandom random)
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private PersonalTasksObservation? _observation;

    /// <summary>The policy's own chance.</summary>
    public EpisodeRandom Random => random;

    /// <summary>What is seen.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been seen yet.</exception>
    public PersonalTasksObservation Observation => _observation ?? throw new InvalidOperationException("Look first.");

    /// <summary>The action before this one; null at the first turn.</summary>
    public EpisodeAction? Previous { get; set; }

    /// <summary>The ids of the pending to-dos in order of arrival.</summary>
    public IReadOnlyList<ObservedTodo> Pending => [.. Observation.Todos.Where(todo => todo.Status == "pending")];

    /// <summary>The pending to-dos, personal before professional before the rest.</summary>
    public IReadOnlyList<ObservedTodo> ByTier => [.. Pending.OrderByDescending(todo => TruthOf(todo).Tier)];

    /// <summary>The pending to-dos, professional before all others.</summary>
    public IReadOnlyList<ObservedTodo> WorkFirst =>
        [.. Pending.OrderBy(todo => TruthOf(todo).Tier switch { Tier.Professional => 0, Tier.Personal => 1, _ => 2 })];

    /// <summary>Takes in what is seen now.</summary>
    public void Look(PersonalTasksObservation observation) => _observation = observation;

    /// <summary>What is right for a to-do.</summary>
    public Truth TruthOf(ObservedTodo todo)
    {
        ArgumentNullException.ThrowIfNull(todo);
        return scenario.Truths[todo.TodoId];
    }

    /// <summary>The next right call for a to-do: the question that is needed, then the deed with every value right.</summary>
    public EpisodeAction RightCall(ObservedTodo todo, bool ask = true)
    {
        var truth = TruthOf(todo);
        return ask && truth.Missing is { } missing && _asked.Add(todo.TodoId)
            ? PersonalTasksOracle.Ask(todo.TodoId, missing)
            : PersonalTasksOracle.Call(todo.TodoId, truth);
    }

    /// <summary>How often this was called before with the same key.</summary>
    public int Count(string key)
    {
        var before = _uses.GetValueOrDefault(key);
        _uses[key] = before + 1;
        return before;
    }
}
