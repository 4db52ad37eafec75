using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Mcp.Assistant;

/// <summary>A user who sits on the other side of the calling client: questions are handed back to be put to them.</summary>
public sealed class CallerUser : IUser
{
    /// <inheritdoc/>
    public ValueTask<UserAnswer> AskAsync(Clarification question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult<UserAnswer>(new UserAnswer.AskThem(question.Question));
    }
}
