namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>Truths that were made with their to-dos.</summary>
public sealed class KnownTruths(IReadOnlyDictionary<string, Truth> truths) : ITruths
{
    /// <inheritdoc/>
    public bool AreEstimates => false;

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">No truth was made for this to-do.</exception>
    public Truth Of(Todo todo) => truths[todo.TodoId];
}
