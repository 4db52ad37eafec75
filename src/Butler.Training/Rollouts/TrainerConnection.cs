using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace Butler.Training.Rollouts;

/// <summary>A trainer's WebSocket to an OpenEnv server: one message, one answer.</summary>
internal sealed class TrainerConnection : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _message = new();
    private byte[] _answer = new byte[FirstSize];

    private TrainerConnection()
    {
    }

    /// <summary>Connects.</summary>
    public static async Task<TrainerConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new TrainerConnection();
        try
        {
            await connection._socket.ConnectAsync(address, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a message and receives the data of its answer, which is valid until the next.</summary>
    /// <param name="type">The message's type.</param>
    /// <param name="data">Writes the members of its data.</param>
    /// <param name="cancellationToken">Ends the wait, and the connection.</param>
    /// <exception cref="InvalidOperationException">The server refused; the message says why.</exception>
    /// <exception cref="WebSocketException">The connection has broken off.</exception>
    public async Task<JsonElement> AskAsync(string type, Action<Utf8JsonWriter> data, CancellationToken cancellationToken)
    {
        _message.ResetWrittenCount();
        await using (var writer = new Utf8JsonWriter(_message))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteStartObject("data");
            data(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        await _socket.SendAsync(_message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var answer = JsonElement.Parse((await ReceiveAsync(cancellationToken)).Span);
        var content = answer.GetProperty("data");
        return answer.GetProperty("type").ValueEquals("error")
            ? throw new InvalidOperationException($"The server refused: {content.GetProperty("message").GetString()}")
            : content;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        for (var length = 0; ;)
        {
            if (length == _answer.Length)
            {
                Array.Resize(ref _answer, 2 * length);
            }

            var received = await _socket.ReceiveAsync(_answer.AsMemory(length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException("The server has closed the connection.");
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return _answer.AsMemory(0, length);
            }
        }
    }
}
