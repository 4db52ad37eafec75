namespace Butler.Environments.PersonalTasks;

/// <summary>Knows the to-dos that filing notes of a meeting brings.</summary>
public interface IFollowUps
{
    /// <summary>How many will come in all, so that they count from the start; null when nobody knows.</summary>
    int? Count { get; }

    /// <summary>The to-dos that filing these notes brings.</summary>
    /// <param name="notes">The to-do that asked for the notes to be filed.</param>
    /// <param name="content">What was filed.</param>
    /// <returns>To-dos that are new to the queue; an id that is empty is given by the queue.</returns>
    IReadOnlyList<Todo> Of(Todo notes, string content);
}
