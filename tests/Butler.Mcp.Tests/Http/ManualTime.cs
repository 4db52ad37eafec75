namespace Butler.Mcp.Tests.Http;

/// <summary>A clock that goes on only when it is told to, and that can make whoever asks it wait.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _asked = new();
    private TaskCompletionSource? _held;
    private DateTimeOffset _now = new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        var held = _held;
        _asked.TrySetResult();
        held?.Task.Wait();
        return _now;
    }

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Goes on, and fires what is due.</summary>
    public void Advance(TimeSpan by)
    {
        _now += by;
        ManualTimer[] timers;
        lock (_lock)
        {
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.FireIfDue(_now);
        }
    }

    /// <summary>From now on, whoever asks for the time waits for <see cref="GoOn"/>.</summary>
    public void Hold()
    {
        _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Waits until somebody has asked since <see cref="Hold"/>.</summary>
    public Task AskedAsync() => _asked.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void GoOn()
    {
        var held = _held;
        _held = null;
        held?.SetResult();
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public void FireIfDue(DateTimeOffset now)
        {
            if (now >= _due)
            {
                _due = _period > TimeSpan.Zero ? now + _period : null;
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_due, _period) = (dueTime >= TimeSpan.Zero ? time._now + dueTime : null, period);
            return true;
        }

        public void Dispose() => _due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
