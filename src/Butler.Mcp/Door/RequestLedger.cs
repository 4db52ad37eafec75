using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Door;

/// <summary>
/// The requests of one client that have not been answered, in the order in which they came. The SDK starts calls at the same
/// time and stops at the end of the input; with the ledger, turns are taken in order, and a client that writes its requests
/// and closes its end (a shell pipe) still gets every answer.
/// </summary>
public sealed class RequestLedger : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, OpenRequest> _open = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ends = new();
    private Task _lastTurn = Task.CompletedTask;

    /// <summary>Cancelled when the client has closed its end: what only waits for news is over then.</summary>
    public CancellationToken InputEnds => _ends.Token;

    /// <summary>Takes note of a message that comes in.</summary>
    /// <returns>False for a request with the id of one that is still open, which is not noted.</returns>
    public bool ComesIn(MessageHead message)
    {
        lock (_lock)
        {
            if (message is { Method: not null, Id: { } id })
            {
                // A finished turn is let go: a chain of all turns would grow as long as the client stays.
                var request = new OpenRequest(_lastTurn.IsCompleted ? Task.CompletedTask : _lastTurn);
                if (!_open.TryAdd(id, request))
                {
                    return false;
                }

                _lastTurn = message.Method == RequestMethods.ToolsCall ? Task.WhenAll(request.Before, request.TurnOver.Task) : _lastTurn;
            }
            else if (message is { Method: NotificationMethods.CancelledNotification, Cancelled: { } cancelled })
            {
                Close(cancelled);
            }

            return true;
        }
    }

    /// <summary>Takes note that the client has closed its end.</summary>
    public void InputEnded() => _ends.Cancel();

    /// <summary>Takes note of a message that goes out.</summary>
    public void GoesOut(MessageHead message)
    {
        lock (_lock)
        {
            if (message is { Method: null, Id: { } id })
            {
                Close(id);
            }
        }
    }

    /// <summary>Waits until every request has its answer.</summary>
    public Task WaitForAnswersAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.WhenAll(_open.Values.Select(request => request.Answered.Task)).WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until every tool call that came before this one is over.</summary>
    public Task WaitForTurnAsync(RequestId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _open.TryGetValue(KeyOf(id), out var request) ? request.Before.WaitAsync(cancellationToken) : Task.CompletedTask;
        }
    }

    /// <summary>Tells that a tool call is over, before its answer is written.</summary>
    public void TurnIsOver(RequestId id)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(KeyOf(id), out var request))
            {
                request.TurnOver.TrySetResult();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ends.Dispose();

    private static string KeyOf(RequestId id) => id.Id is string text ? "s" + text : "n" + id;

    private void Close(string id)
    {
        if (_open.Remove(id, out var request))
        {
            request.TurnOver.TrySetResult();
            request.Answered.TrySetResult();
        }
    }

    private sealed class OpenRequest(Task before)
    {
        public Task Before { get; } = before;

        public TaskCompletionSource TurnOver { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
