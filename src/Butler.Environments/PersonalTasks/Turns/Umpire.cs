using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Rubric;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>Keeps order and pays: notes first acts, takes the penalty when work goes before people, pays a to-do when it is settled.</summary>
public sealed class Umpire(TodoQueue queue, Scorecard scorecard)
{
    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();

    /// <summary>Notes an act on a to-do: a well-formed routing, question or acting call, whatever comes of it.</summary>
    /// <param name="todo">The to-do.</param>
    /// <param name="implied">The agent that the act names or implies; null for a question, which implies none.</param>
    /// <param name="step">The step's number.</param>
    /// <returns>The to-do's new standing.</returns>
    public TodoProgress NoteAct(TodoProgress todo, AgentName? implied, int step)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var others = queue.All.Where(other => other.Todo.TodoId != todo.Todo.TodoId && other.IsPendingAt(step)).ToArray();
        if (todo.Truth.Tier == Tier.Professional && Array.Exists(others, other => other.Truth.Tier == Tier.Personal))
        {
            Penalise(todo);
        }

        var noted = todo with
        {
            FirstActInOrder = todo.FirstActInOrder ?? !Array.Exists(others, other => other.Truth.Tier > todo.Truth.Tier),
            FirstRoutedTo = todo.FirstRoutedTo ?? implied,
        };
        queue.Put(noted);
        return noted;
    }

    /// <summary>Notes a refusal that could have been foreseen.</summary>
    public void NoteAvoidableRejection(TodoProgress todo) => queue.Put(todo with { HadAvoidableRejection = true });

    /// <summary>Notes a question whose answer was known.</summary>
    public void NoteNeedlessQuestion(TodoProgress todo) => queue.Put(todo with { HadNeedlessQuestion = true });

    /// <summary>Notes that a service asked to wait; until then the to-do does not count as pending.</summary>
    public void NoteOutage(TodoProgress todo, int step, int retryAfterSteps) =>
        queue.Put(todo with { WaitsUntilStep = step + retryAfterSteps });

    /// <summary>Settles a to-do by an accepted acting call.</summary>
    public void SettleByTool(TodoProgress todo, string tool, ActOutcome.Accepted accepted) =>
        Settle(todo, TodoStatus.Done, Facts(todo, tool, accepted.Values) with { Reached = accepted.Reached });

    /// <summary>Settles a to-do by routing: a question by its answer, any other by setting it aside.</summary>
    public void SettleByRouting(TodoProgress todo, AgentName agent) => Settle(
        todo,
        agent == AgentName.None ? TodoStatus.SetAside : TodoStatus.Done,
        Facts(todo, ToolNames.RouteToAgent, NoValues) with { RoutedTo = agent });

    private static Settlement Facts(TodoProgress todo, string tool, IReadOnlyDictionary<string, string> values) => new()
    {
        Truth = todo.Truth,
        Tool = tool,
        Values = values,
        ShareRight = todo.Truth.ShareRight(values),
        FirstActInOrder = todo.FirstActInOrder ?? false,
        FirstRoutedTo = todo.FirstRoutedTo,
        HadAvoidableRejection = todo.HadAvoidableRejection,
        HadNeedlessQuestion = todo.HadNeedlessQuestion,
    };

    private void Settle(TodoProgress todo, TodoStatus status, Settlement facts)
    {
        if (todo.Truth.Tier == Tier.Personal && !facts.RightTool)
        {
            Penalise(todo);
        }

        scorecard.Pay(todo.Todo.TodoId, PersonalTasksRubric.Components.Score(facts));
        queue.Put(todo with { Status = status });
    }

    private void Penalise(TodoProgress todo) => scorecard.Penalise(todo.Todo.TodoId, PersonalTasksRubric.PriorityPenalty);
}
