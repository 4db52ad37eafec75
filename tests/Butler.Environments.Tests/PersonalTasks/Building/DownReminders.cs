using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>Reminders that answer 503 for a number of calls, and then work.</summary>
internal sealed class DownReminders(IReminders inner, int refusals, int retryAfterSteps) : IReminders
{
    public ValueTask<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public ValueTask<ServiceReply> AddAsync(Reminder reminder, CancellationToken cancellationToken) =>
        refusals-- > 0
            ? ValueTask.FromResult<ServiceReply>(new ServiceReply.Unavailable(retryAfterSteps))
            : inner.AddAsync(reminder, cancellationToken);
}
