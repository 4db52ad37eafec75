using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>The to-dos of an episode in order of arrival, and those still to come.</summary>
public sealed class TodoQueue
{
    private readonly List<TodoProgress> _todos;
    private readonly Queue<Arrival> _arrivals;
    private readonly Desk _desk;

    /// <summary>Takes the to-dos that lie on the desk.</summary>
    public TodoQueue(Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
        _todos = [.. desk.Todos.Select(Begin)];
        _arrivals = new Queue<Arrival>(desk.Arrivals);
        Arrive(step: 0);
    }

    /// <summary>All to-dos that are there, settled ones too.</summary>
    public IReadOnlyList<TodoProgress> All => _todos;

    /// <summary>Whether every to-do is settled and none will come.</summary>
    public bool IsFinished => !_desk.OpenQueue && _arrivals.Count == 0 && _todos.TrueForAll(todo => todo.Status != TodoStatus.Pending);

    /// <summary>How many to-dos the episode counts; null for an open queue.</summary>
    public int? Count => _desk.OpenQueue ? null : _todos.Count + _arrivals.Count + _desk.FollowUps.Count;

    /// <summary>The to-do of an id, or null.</summary>
    public TodoProgress? Find(string? todoId) => _todos.Find(todo => todo.Todo.TodoId == todoId);

    /// <summary>Puts a to-do's new standing in place of the old.</summary>
    public void Put(TodoProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        _todos[_todos.FindIndex(todo => todo.Todo.TodoId == progress.Todo.TodoId)] = progress;
    }

    /// <summary>Puts a new to-do of the user's into an open queue.</summary>
    public TodoProgress Add(string text)
    {
        var todo = new Todo
        {
            TodoId = "todo_" + ValueSpelling.Of(_todos.Count + 1),
            Text = text,
            ReceivedAt = _desk.Clock.GetCurrentInstant(),
        };
        _todos.Add(Begin(todo));
        return _todos[^1];
    }

    /// <summary>Lets those to-dos in that filing notes brings.</summary>
    public void FollowUp(Todo notes, string content)
    {
        foreach (var todo in _desk.FollowUps.Of(notes, content))
        {
            _todos.Add(Begin(todo.TodoId.Length > 0 ? todo : todo with { TodoId = "todo_" + ValueSpelling.Of(_todos.Count + 1) }));
        }
    }

    /// <summary>Lets those to-dos in that are due after a step, and the next one when nothing else is left to do.</summary>
    public void Arrive(int step)
    {
        while (_arrivals.TryPeek(out var next)
            && (next.AfterStep <= step || _todos.TrueForAll(todo => todo.Status != TodoStatus.Pending)))
        {
            _todos.Add(Begin(_arrivals.Dequeue().Todo));
        }
    }

    private TodoProgress Begin(Todo todo) => new() { Todo = todo, Truth = _desk.Truths.Of(todo) };
}
