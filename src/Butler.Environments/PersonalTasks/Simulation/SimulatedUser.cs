using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>A user who answers once for each thing that nobody else knows, and otherwise says that it is known already.</summary>
public sealed class SimulatedUser(IReadOnlyDictionary<string, MissingField> known) : IUser
{
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<UserAnswer> AskAsync(Clarification question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult<UserAnswer>(
            known.TryGetValue(question.TodoId, out var missing) && missing.Field == question.Field && _answered.Add(question.TodoId)
                ? new UserAnswer.Told(missing.Answer)
                : new UserAnswer.AlreadyKnown());
    }
}
