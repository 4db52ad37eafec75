using Butler.Episodes;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Sockets;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Butler.OpenEnv.Http;

/// <summary>OpenEnv's JSON-RPC over POST and over a WebSocket.</summary>
internal sealed class RpcEndpoint(IWorld world, RpcDesk rpc, EnvSessions sessions, IHostApplicationLifetime lifetime)
{
    /// <summary>Answers one message; always with status 200, as upstream.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var body = await BodyReader.BytesAsync(context);
        var answer = new FrameBuffer();
        await rpc.AnswerAsync(body.Written, connection: null, answer, context.RequestAborted);
        await EnvJson.WriteAsync(context, StatusCodes.Status200OK, answer);
    }

    /// <summary>Answers messages over a WebSocket, which is a session.</summary>
    public async Task SocketAsync(HttpContext context)
    {
        using var socket = new MessageSocket(await SocketDoor.AcceptAsync(context));
        if (sessions.TryOpen(world, joined: null, isConnection: true, out var refusal) is not { } session)
        {
            await SocketDoor.RefuseAsync(socket, refusal!, lifetime.ApplicationStopping);
            return;
        }

        try
        {
            await RunAsync(socket, session);
        }
        finally
        {
            sessions.Close(session);
        }
    }

    private async Task RunAsync(MessageSocket socket, EnvSession session)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, session.Ended);
        await using var ending = socket.CloseWhen("The session is over.", over.Token);
        var (request, answer) = (new FrameBuffer(), new FrameBuffer());
        while (await socket.ReceiveAsync() is not System.Net.WebSockets.WebSocketMessageType.Close)
        {
            request.Clear();
            request.Add(socket.Message.Span);
            answer.Clear();
            sessions.Touch(session);
            await rpc.AnswerAsync(request.Written, session, answer, over.Token);
            if (!await socket.SendAsync(answer.Written, over.Token))
            {
                break;
            }
        }

        await socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, string.Empty);
    }
}
