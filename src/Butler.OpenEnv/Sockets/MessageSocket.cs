using System.Net.WebSockets;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sockets;

/// <summary>Whole messages over a WebSocket: one buffer for those that come in, grown as far as a message may go.</summary>
internal sealed class MessageSocket(WebSocket socket, UnfinishedBudget budget) : IDisposable
{
    /// <summary>As long as a message may be; a longer one ends the connection.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private const int KeptBytes = 4096;

    // "Try again later" in the registry of close codes: the message is not too long, there is only too much under way.
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    private readonly FrameBuffer _incoming = new(KeptBytes);

    /// <summary>What came last; valid until the next is received.</summary>
    public Memory<byte> Message => _incoming.Written;

    /// <summary>Receives a message.</summary>
    /// <returns>What kind it is; <see cref="WebSocketMessageType.Close"/> when the other side has gone, in whatever way.</returns>
    /// <remarks>It takes no token: a receive that is cancelled cuts the connection off. <see cref="CloseWhen"/> ends it properly.</remarks>
    public async ValueTask<WebSocketMessageType> ReceiveAsync()
    {
        _incoming.Clear();
        using var unfinished = new UnfinishedMessage(socket, budget, KeptBytes);
        while (true)
        {
            ValueWebSocketReceiveResult received;
            try
            {
                received = await socket.ReceiveAsync(_incoming.GetMemory(512), CancellationToken.None);
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
            {
                // A connection that breaks off ends the session as a close does.
                return WebSocketMessageType.Close;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return WebSocketMessageType.Close;
            }

            _incoming.Advance(received.Count);
            if (_incoming.Length > MostBytes)
            {
                await CloseAsync(WebSocketCloseStatus.MessageTooBig, FormattableString.Invariant($"A message has at most {MostBytes} bytes."));
                return WebSocketMessageType.Close;
            }

            if (received.EndOfMessage)
            {
                return received.MessageType;
            }

            if (!unfinished.Goes(_incoming.Length))
            {
                _incoming.Clear();
                await CloseAsync(TryAgainLater, "The server holds too many unfinished messages. Send it again later.");
                return WebSocketMessageType.Close;
            }
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>False when nobody is there any more.</returns>
    /// <remarks>It takes no token: a send that is cancelled cuts the connection off before a goodbye.</remarks>
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Says goodbye when a token is cancelled; the other side's answer ends the receive that is under way.</summary>
    public CancellationTokenRegistration CloseWhen(string reason, CancellationToken over) => over.Register(() => _ = EndAsync(reason));

    /// <summary>Says goodbye, and waits a little for the other side to say it too.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseAsync(status, reason, patience.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
    }

    private async Task EndAsync(string reason)
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, reason, patience.Token);
            await Task.Delay(Farewell, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever does not answer a goodbye is cut off below, and so is who has gone already.
        }

        socket.Abort();
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
