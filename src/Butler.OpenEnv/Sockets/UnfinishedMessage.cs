using System.Net.WebSockets;

namespace Butler.OpenEnv.Sockets;

/// <summary>
/// The time in which a message that is begun has to be finished, after which the connection is cut off, and its part of the bytes that
/// all such messages may have together. Most messages come whole, and for those nothing is timed or counted.
/// </summary>
internal sealed class UnfinishedMessage(WebSocket socket, UnfinishedBudget budget, int free) : IDisposable
{
    // Nobody may let the server wait for longer with memory in its hands.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private CancellationTokenSource? _deadline;
    private long _taken;

    /// <summary>Takes note that more is to come; the time runs from the first note.</summary>
    /// <param name="length">How many bytes there are so far. As many as a connection keeps for itself anyway are not counted.</param>
    /// <returns>False when there is no room for as many; then none is held any more.</returns>
    public bool Goes(int length)
    {
        if (_deadline is null)
        {
            _deadline = new CancellationTokenSource(Patience);
            _deadline.Token.Register(socket.Abort);
        }

        var more = Math.Max(0, length - free) - _taken;
        if (more > 0 && !budget.TryTake(more))
        {
            GiveBack();
            return false;
        }

        _taken += Math.Max(0, more);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _deadline?.Dispose();
        GiveBack();
    }

    private void GiveBack()
    {
        if (_taken > 0)
        {
            budget.GiveBack(_taken);
            _taken = 0;
        }
    }
}
