using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Butler.OpenEnv.Tests;

/// <summary>A trainer's connection.</summary>
internal sealed class TestSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 20];

    private TestSocket()
    {
    }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<TestSocket> ConnectAsync(Uri server, string path, IEnumerable<(string Name, string Value)> headers)
    {
        var socket = new TestSocket();
        foreach (var (name, value) in headers)
        {
            socket._socket.Options.SetRequestHeader(name, value);
        }

        await socket._socket.ConnectAsync(new Uri($"ws://{server.Authority}{path}"), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Sends a message and receives the answer as it was written.</summary>
    public async Task<string> TextAsync(string message)
    {
        await SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);
        return await ReceiveAsync() ?? throw new InvalidOperationException("The connection was closed.");
    }

    /// <summary>Sends a message and receives the answer.</summary>
    public async Task<JsonElement> AskAsync(string message) => JsonElement.Parse(await TextAsync(message));

    public async Task<JsonElement> ResetAsync(string data = "{}") => (await AskAsync($$"""{"type":"reset","data":{{data}}}""")).GetProperty("data");

    public async Task<JsonElement> StepAsync(string data) => (await AskAsync($$"""{"type":"step","data":{{data}}}""")).GetProperty("data");

    public Task SendAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type, bool isWhole = true) =>
        _socket.SendAsync(bytes, type, isWhole, TestContext.Current.CancellationToken).AsTask();

    /// <summary>Receives a message; null when the other side closes.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
