using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>Reminders in memory.</summary>
public sealed class SimulatedReminders(SimulatedOutage? outage = null) : IReminders
{
    private readonly List<Reminder> _reminders = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Reminder>>([.. _reminders]);

    /// <inheritdoc/>
    public ValueTask<ServiceReply> AddAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        if (outage?.Answer("reminders") is { } down)
        {
            return ValueTask.FromResult(down);
        }

        _reminders.Add(reminder);
        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done("reminder_" + ValueSpelling.Of(_reminders.Count)));
    }
}
