using Butler.Environments.PersonalTasks;
using Butler.Training.Policies;
using NodaTime;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>How far a to-do has come, as the one who works on it knows.</summary>
/// <param name="todo">The to-do.</param>
/// <param name="now">The user's clock.</param>
/// <param name="noise">What is left unread of it while learning.</param>
public sealed class TodoCourse(ObservedTodo todo, LocalDateTime now, ReadingNoise noise)
{
    /// <summary>Calls after which it is left alone: routing, questions, the deed, and another try.</summary>
    public const int MostCalls = 6;

    /// <summary>Nobody known is in it.</summary>
    public const string Nobody = "nobody";

    /// <summary>The to-do.</summary>
    public ObservedTodo Todo => todo;

    /// <summary>What its text tells.</summary>
    public TodoFeatures Features { get; } = TodoFeatures.Of(todo, now, noise);

    /// <summary>What is known of it.</summary>
    public FactSheet Facts { get; } = new();

    /// <summary>The calls on it, by label, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>How the last call on it was answered: <c>ok</c>, the refusal's code, or empty before the first.</summary>
    public string LastAnswer { get; set; } = string.Empty;

    /// <summary>The deeds that were refused for what they said, as JSON: they would be refused again.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>The agent that it was routed to last, or empty.</summary>
    public string RoutedTo { get; set; } = string.Empty;

    /// <summary>The names in it.</summary>
    public IReadOnlyList<string> Names { get; } = PersonNames.In(todo.Text);

    /// <summary>What the one in it is to the user, such as <c>friend</c>, or <see cref="Nobody"/>; null while that can be looked up.</summary>
    public string? Relation
    {
        get => field ?? (Names.Count == 0 ? Nobody : null);
        set;
    }

    /// <summary>Whether the last briefing said where an answer stands.</summary>
    public bool HasAnswer { get; set; }
}
