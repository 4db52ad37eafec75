using System.Net.WebSockets;
using System.Text;

namespace Butler.Benchmarks.Frames;

/// <summary>A trainer's connection, as fast as a client may be.</summary>
public sealed class TrainerSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[16 * 1024];

    /// <summary>What was received last.</summary>
    public ReadOnlyMemory<byte> Answer { get; private set; }

    /// <summary>How the other side closed; null when it has not.</summary>
    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Connects.</summary>
    public static async Task<TrainerSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new TrainerSocket();
        await socket._socket.ConnectAsync(address, cancellationToken);
        return socket;
    }

    /// <summary>Sends a message and receives the answer.</summary>
    /// <returns>False when the other side has closed.</returns>
    public async ValueTask<bool> AskAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await SendAsync(message, WebSocketMessageType.Text, isWhole: true, cancellationToken);
        return await ReceiveAsync(cancellationToken);
    }

    /// <summary>Sends a message or a part of one.</summary>
    public ValueTask SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, bool isWhole, CancellationToken cancellationToken) =>
        _socket.SendAsync(message, type, isWhole, cancellationToken);

    /// <summary>Receives a message.</summary>
    /// <returns>False when the other side has closed.</returns>
    public async ValueTask<bool> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * length);
            }

            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                Answer = _buffer.AsMemory(0, length);
                return true;
            }
        }
    }

    /// <summary>The answer as text.</summary>
    public string Text() => Encoding.UTF8.GetString(Answer.Span);

    /// <summary>Breaks the connection off.</summary>
    public void Abort() => _socket.Abort();

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
