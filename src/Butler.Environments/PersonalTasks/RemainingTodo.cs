namespace Butler.Environments.PersonalTasks;

/// <summary>A to-do that is still pending.</summary>
/// <param name="TodoId">Its id.</param>
/// <param name="Text">What the user wrote.</param>
public sealed record RemainingTodo(string TodoId, string Text);
