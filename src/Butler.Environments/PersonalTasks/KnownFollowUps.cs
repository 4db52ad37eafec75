namespace Butler.Environments.PersonalTasks;

/// <summary>Follow-ups that were made with their notes. Whatever is filed, nothing else comes of it: inventing an action item creates none.</summary>
public sealed class KnownFollowUps(IReadOnlyDictionary<string, IReadOnlyList<Todo>> followUps) : IFollowUps
{
    /// <summary>No notes bring anything.</summary>
    public static KnownFollowUps None { get; } = new(new Dictionary<string, IReadOnlyList<Todo>>());

    /// <inheritdoc/>
    public int? Count => followUps.Values.Sum(todos => todos.Count);

    /// <inheritdoc/>
    public IReadOnlyList<Todo> Of(Todo notes, string content)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return followUps.TryGetValue(notes.TodoId, out var todos) ? todos : [];
    }
}
