using System.Net.WebSockets;

namespace Butler.OpenEnv.Sockets;

/// <summary>
/// The time in which a message that is begun has to be finished; then the connection is cut off. Most messages come whole, and for
/// those nothing is timed.
/// </summary>
internal sealed class UnfinishedMessage(WebSocket socket) : IDisposable
{
    // Nobody may let the server wait for longer with memory in its hands.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private CancellationTokenSource? _deadline;

    /// <summary>Takes note that more is to come; the time runs from the first note.</summary>
    public void Goes()
    {
        if (_deadline is null)
        {
            _deadline = new CancellationTokenSource(Patience);
            _deadline.Token.Register(socket.Abort);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _deadline?.Dispose();
}
