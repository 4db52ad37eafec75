using System.Text.Json;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Http;

/// <summary>MCP over HTTP at one address: POST for messages, GET for the stream of a session, DELETE for its end.</summary>
internal sealed class McpEndpoint(SessionTable sessions, Rooms rooms, IHostApplicationLifetime lifetime)
{
    private static readonly HttpRefusal NoSessionNamed = HttpRefusal.Of(
        StatusCodes.Status400BadRequest, "The header Mcp-Session-Id is missing. Open a session with initialize and send the id that comes with its answer.");

    private static readonly HttpRefusal NoSuchSession = new(
        StatusCodes.Status404NotFound, new MessageFault(HttpRefusal.NoSession, "There is no such session here, or no longer. Open a new one with initialize."));

    private static readonly HttpRefusal WrongInitialize = new(
        StatusCodes.Status400BadRequest,
        new MessageFault(MessageFault.WrongParams, "The params of initialize have the wrong form: protocolVersion, capabilities and clientInfo (name, version) are needed."));

    private static readonly HttpRefusal OnlyPost = HttpRefusal.Of(
        StatusCodes.Status405MethodNotAllowed, "Requests stand alone here, so there is no session to listen to or to end: there is only POST.");

    private static readonly HttpRefusal ListensAlready = HttpRefusal.Of(
        StatusCodes.Status409Conflict, "The stream of this session has been opened before. Resume it with Last-Event-ID, or open a new session.");

    private static readonly HttpRefusal NoSuchEvent = HttpRefusal.Of(
        StatusCodes.Status400BadRequest, "There is no such event in this session, or no longer. Send the request again.");

    /// <summary>Takes a message.</summary>
    public async Task PostAsync(HttpContext context, IMcpPlace place)
    {
        if (PostHeaders.CheckMedia(context.Request) is { } wrongMedia)
        {
            await wrongMedia.WriteAsync(context);
            return;
        }

        var received = await ReceivedMessage.ReadAsync(context.Request.BodyReader, context.RequestAborted);
        var refusal = received.Message is not { } message
            ? new HttpRefusal(StatusCodes.Status400BadRequest, received.Fault!)
            : PostHeaders.CheckVersion(context.Request, place.Mode)
                ?? StandaloneCheck.Of(context.Request.Headers, message)
                ?? await TryAnswerAsync(context, place, message);
        await (refusal?.WriteAsync(context, received.Id) ?? Task.CompletedTask);
    }

    /// <summary>Opens the stream of a session, or resumes one that was lost.</summary>
    public async Task GetAsync(HttpContext context, IMcpPlace place)
    {
        // Found, and then no longer in use: listening alone keeps no session.
        McpSession? listened = null;
        var refusal = CheckHasSessions(context, place) ?? PostHeaders.CheckStream(context.Request) ?? await UseAsync(context, place, session =>
        {
            listened = session;
            return Task.FromResult<HttpRefusal?>(null);
        });
        refusal ??= await StreamAsync(context, listened!);
        await (refusal?.WriteAsync(context) ?? Task.CompletedTask);
    }

    /// <summary>Ends a session.</summary>
    public async Task DeleteAsync(HttpContext context, IMcpPlace place)
    {
        var refusal = CheckHasSessions(context, place)
            ?? await UseAsync(context, place, async session => await sessions.CloseAsync(session) ? null : NoSuchSession);
        await (refusal?.WriteAsync(context) ?? Task.CompletedTask);
    }

    private static HttpRefusal? CheckHasSessions(HttpContext context, IMcpPlace place)
    {
        if (place.Mode == PlaceMode.Requests || ProtocolVersions.StandsAlone(context.Request.Headers[McpHeaders.ProtocolVersion].ToString()))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return OnlyPost;
        }

        return PostHeaders.CheckVersion(context.Request, place.Mode);
    }

    private static void SayWhich(HttpResponse response, McpSession session)
    {
        response.Headers[McpHeaders.SessionId] = session.Id;
        if (session.EpisodeId is { } episode)
        {
            response.Headers[McpHeaders.EpisodeId] = episode;
        }
    }

    private async Task<HttpRefusal?> TryAnswerAsync(HttpContext context, IMcpPlace place, JsonRpcMessage message)
    {
        try
        {
            return await AnswerAsync(context, place, message);
        }
        catch (JsonException) when (message is JsonRpcRequest { Method: RequestMethods.Initialize } && !context.Response.HasStarted)
        {
            // The transport reads these params itself, wherever they come.
            return WrongInitialize;
        }
    }

    private async Task<HttpRefusal?> AnswerAsync(HttpContext context, IMcpPlace place, JsonRpcMessage message)
    {
        var version = context.Request.Headers[McpHeaders.ProtocolVersion].ToString();
        message.Context = new JsonRpcMessageContext { ProtocolVersion = version.Length > 0 ? version : null };
        RewardMeta.Decide(message.Context, Caller.Of(context).SeesRewards);
        if (place.Mode == PlaceMode.Requests || ProtocolVersions.StandsAlone(version))
        {
            await StandaloneRequest.AnswerAsync(context, message, place.Shared);
            return null;
        }

        return message is JsonRpcRequest { Method: RequestMethods.Initialize } request && !context.Request.Headers.ContainsKey(McpHeaders.SessionId)
            ? request.Params is null ? WrongInitialize : await OpenAsync(context, place, message)
            : await UseAsync(context, place, async session =>
            {
                await session.PostAsync(context, message);
                return null;
            });
    }

    private async Task<HttpRefusal?> OpenAsync(HttpContext context, IMcpPlace place, JsonRpcMessage message)
    {
        if (rooms.Take(context.Response) is { } full)
        {
            return full;
        }

        if (!place.TryTakeSeat(context.Request, out var seat, out var refusal))
        {
            rooms.GiveBack();
            return refusal;
        }

        var session = sessions.Open(place, seat);
        SayWhich(context.Response, session);
        try
        {
            await session.PostAsync(context, message);
            session.Usage.End();
            return null;
        }
        catch
        {
            // Whoever hung up before the answer, or is refused, does not know the session.
            if (!context.Response.HasStarted)
            {
                context.Response.Headers.Remove(McpHeaders.SessionId);
                context.Response.Headers.Remove(McpHeaders.EpisodeId);
            }

            await sessions.CloseAsync(session);
            throw;
        }
    }

    private async Task<HttpRefusal?> UseAsync(HttpContext context, IMcpPlace place, Func<McpSession, Task<HttpRefusal?>> use)
    {
        var id = context.Request.Headers[McpHeaders.SessionId].ToString();
        if (id.Length == 0)
        {
            return NoSessionNamed;
        }

        if (!sessions.TryUse(id, place, out var session))
        {
            return NoSuchSession;
        }

        SayWhich(context.Response, session);
        try
        {
            return await use(session);
        }
        finally
        {
            session.Usage.End();
        }
    }

    private async Task<HttpRefusal?> StreamAsync(HttpContext context, McpSession session)
    {
        var lastEventId = context.Request.Headers[McpHeaders.LastEventId].ToString();
        if (lastEventId.Length == 0 && !session.TryListen())
        {
            return ListensAlready;
        }

        // A listener would hold the shutdown up until it is given up; running turns may.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (lastEventId.Length > 0)
            {
                return await session.TryResumeAsync(context, lastEventId, over.Token) ? null : NoSuchEvent;
            }

            await session.ListenAsync(context, over.Token);
        }
        catch (OperationCanceledException)
        {
            // The usual end of a stream.
        }

        return null;
    }
}
