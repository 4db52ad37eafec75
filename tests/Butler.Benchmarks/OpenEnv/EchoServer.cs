using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>A bare WebSocket that answers each message with so many bytes: what the machine, Kestrel and the client take by themselves.</summary>
public static class EchoServer
{
    /// <summary>Serves until the process ends.</summary>
    public static async Task RunAsync(int port, int bytes, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        app.UseWebSockets();
        app.Run(context => AnswerAsync(context, bytes));
        await app.StartAsync(cancellationToken);
        await output.WriteLineAsync("ready");
        await output.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task AnswerAsync(HttpContext context, int bytes)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var (request, answer) = (new byte[64 * 1024], new byte[bytes]);
        Array.Fill(answer, (byte)'x');
        while (true)
        {
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(request.AsMemory(), context.RequestAborted);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
                    return;
                }
            }
            while (!received.EndOfMessage);
            await socket.SendAsync(answer.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }
    }
}
