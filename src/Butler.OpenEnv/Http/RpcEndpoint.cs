using Butler.Episodes;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Sockets;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Butler.OpenEnv.Http;

/// <summary>OpenEnv's JSON-RPC over POST and over a WebSocket.</summary>
internal sealed class RpcEndpoint(IWorld world, RpcDesk rpc, EnvSessions sessions, IHostApplicationLifetime lifetime, TextWriter errors)
{
    /// <summary>Answers one message; always with status 200, as upstream.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var body = await BodyReader.BytesAsync(context);
        var answer = new FrameBuffer();
        await rpc.AnswerAsync(body.Written, isBinary: false, connection: null, answer, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer);
    }

    /// <summary>Answers messages over a WebSocket, which is a session.</summary>
    public async Task SocketAsync(HttpContext context)
    {
        using var socket = new MessageSocket(await SocketDoor.AcceptAsync(context), sessions.Unfinished);
        if (sessions.TryOpen(world, joined: null, isConnection: true, out var refusal) is not { } session)
        {
            await SocketDoor.RefuseAsync(socket, refusal!, lifetime.ApplicationStopping);
            return;
        }

        try
        {
            await new EnvSocket(socket, session, sessions, rpc, new GraderGate(null), errors, speaksRpc: true).RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            sessions.Close(session);
        }
    }
}
