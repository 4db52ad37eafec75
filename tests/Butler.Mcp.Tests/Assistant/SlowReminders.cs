using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>A service that takes its time: it answers when the test says so, or hears that nobody waits any more.</summary>
internal sealed class SlowReminders(IReminders reminders) : IReminders
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until a reminder is to be set.</summary>
    public Task AskedAsync() => _asked.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until whoever wanted a reminder has given it up.</summary>
    public Task GivenUpAsync() => _givenUp.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Answer() => _answers.TrySetResult();

    public ValueTask<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken) => reminders.ListAsync(cancellationToken);

    public async ValueTask<ServiceReply> AddAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        try
        {
            await _answers.Task.WaitAsync(cancellationToken);
            return await reminders.AddAsync(reminder, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _givenUp.TrySetResult();
            throw;
        }
    }
}
