namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>The person Butler works for, who may be asked.</summary>
public interface IUser
{
    /// <summary>Puts a question to the user.</summary>
    ValueTask<UserAnswer> AskAsync(Clarification question, CancellationToken cancellationToken);
}
