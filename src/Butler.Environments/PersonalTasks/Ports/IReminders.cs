namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>The user's reminders.</summary>
public interface IReminders
{
    /// <summary>Every reminder that has been set, in the order in which it was.</summary>
    ValueTask<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sets a reminder.</summary>
    /// <returns>Done with the reminder's id, or Unavailable.</returns>
    ValueTask<ServiceReply> AddAsync(Reminder reminder, CancellationToken cancellationToken);
}
