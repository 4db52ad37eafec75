using Butler.Episodes;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Sockets;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Butler.OpenEnv.Http;

/// <summary>The WebSocket of trainers: a session of its own, or, with <c>?session_id=</c>, one that an agent plays over MCP.</summary>
internal sealed class TrainerSocketEndpoint(
    IWorld world, RpcDesk rpc, EnvSessions sessions, IEpisodeDirectory episodes, GraderGate graders, IHostApplicationLifetime lifetime, TextWriter errors)
{
    // Two who reset would each end the other's episode.
    private static readonly WireFault AnotherTrainer = new(WireFault.Session, "Another trainer has joined this session. One can at a time.");

    /// <summary>Serves a connection until it ends.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.Connection = "Upgrade";
            await JsonAnswer.WriteDetailAsync(context, StatusCodes.Status426UpgradeRequired, "This is the address of a WebSocket. Connect with ws:// or wss://.");
            return;
        }

        var id = (string?)context.Request.Query["session_id"];
        using var socket = new MessageSocket(await SocketDoor.AcceptAsync(context), sessions.Unfinished);
        var joined = id is null ? null : sessions.Find(world, id);
        if (joined is not null)
        {
            await JoinAsync(socket, joined);
            return;
        }

        using var played = id is null ? null : episodes.Find(world, id, context);
        if (id is not null && played is null)
        {
            await SocketDoor.RefuseAsync(socket, new WireFault(WireFault.Session, "Unknown session_id, or one that only its trainer may join. Leave it out for an episode of your own."), lifetime.ApplicationStopping);
            return;
        }

        if (played?.TryJoin() == false)
        {
            await SocketDoor.RefuseAsync(socket, AnotherTrainer, lifetime.ApplicationStopping);
            return;
        }

        if (sessions.TryOpen(world, played, isConnection: true, out var refusal) is not { } session)
        {
            await SocketDoor.RefuseAsync(socket, refusal!, lifetime.ApplicationStopping);
            return;
        }

        try
        {
            await PlayAsync(socket, session);
        }
        finally
        {
            sessions.Close(session);
        }
    }

    private async Task JoinAsync(MessageSocket socket, EnvSession session)
    {
        if (!session.TryAttach())
        {
            await SocketDoor.RefuseAsync(socket, AnotherTrainer, lifetime.ApplicationStopping);
            return;
        }

        try
        {
            await PlayAsync(socket, session);
        }
        finally
        {
            session.Detach();
            sessions.Touch(session);
            if (session.ClosesOnDetach)
            {
                sessions.Close(session);
            }
        }
    }

    private Task PlayAsync(MessageSocket socket, EnvSession session) =>
        new EnvSocket(socket, session, sessions, rpc, graders, errors, speaksRpc: false).RunAsync(lifetime.ApplicationStopping);
}
