using System.Net.WebSockets;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Sockets;

/// <summary>Opens WebSockets, and closes those for which there is no room.</summary>
internal static class SocketDoor
{
    // The reference sends pings in this pace too; a connection that does not answer for as long is gone.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(1);

    /// <summary>Accepts a connection. Compression is declined, which the protocol allows: frames are small and near.</summary>
    public static Task<WebSocket> AcceptAsync(HttpContext context) => context.WebSockets.AcceptWebSocketAsync(
        new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });

    /// <summary>
    /// Refuses a connection that was accepted: clients read the reason only there. It is told when the client has said its first word,
    /// or after a second, since a client that is about to speak does not listen yet.
    /// </summary>
    public static async Task RefuseAsync(MessageSocket socket, WireFault fault, CancellationToken serverEnds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(serverEnds);
        var first = socket.ReceiveAsync().AsTask();
        await Task.WhenAny(first, Task.Delay(FirstWord, patience.Token));
        await patience.CancelAsync();
        var answer = new FrameBuffer();
        fault.WriteTo(answer);
        await socket.SendAsync(answer.Written);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, string.Empty);
    }
}
