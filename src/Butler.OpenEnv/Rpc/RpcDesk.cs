using System.Text.Json;
using Butler.Episodes;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Rpc;

/// <summary>Answers JSON-RPC in OpenEnv's own dialect: sessions, the list of tools, and calls without rewards.</summary>
/// <param name="world">The world.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="errors">Where the operator reads what went wrong inside.</param>
internal sealed class RpcDesk(IWorld world, EnvSessions sessions, TextWriter errors)
{
    private const int MostOfAName = 100;

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>Answers the bytes of a message, which are mended in place.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isBinary">Whether they came as a binary message, which is none here.</param>
    /// <param name="connection">The session that the connection is; null where a message stands alone.</param>
    /// <param name="answer">Where the answer goes.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public async ValueTask AnswerAsync(Memory<byte> message, bool isBinary, EnvSession? connection, FrameBuffer answer, CancellationToken cancellationToken)
    {
        JsonDocument? document = null;
        var reason = "messages are text frames, not binary ones";
        if (isBinary || !WireJson.TryRead(message, out document, out reason))
        {
            WriteFault(answer, default, new RpcFault(RpcFault.Parse, "Parse error: " + reason));
            return;
        }

        using (document)
        {
            await AnswerAsync(document.RootElement, connection, answer, cancellationToken);
        }
    }

    /// <summary>Answers a message.</summary>
    public async ValueTask AnswerAsync(JsonElement message, EnvSession? connection, FrameBuffer answer, CancellationToken cancellationToken)
    {
        RpcRequest request = default;
        var start = answer.Length;
        try
        {
            request = RpcRequest.Read(message);
            await AnswerAsync(request, connection, answer, cancellationToken);
        }
        catch (RpcFaultException wrong)
        {
            answer.Rewind(answer.Length - start);
            WriteFault(answer, wrong.Fault.Code is RpcFault.InvalidRequest ? default : IdOf(message), wrong.Fault);
        }
    }

    private static JsonElement IdOf(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id : default;

    private static void WriteFault(FrameBuffer answer, JsonElement id, RpcFault fault)
    {
        using var writer = new Utf8JsonWriter(answer, WireJson.Writing);
        WriteHead(writer, id);
        writer.WriteStartObject("error");
        writer.WriteNumber("code", fault.Code);
        writer.WriteString("message", fault.Message);
        if (fault.Sessions is { } count)
        {
            writer.WriteStartObject("data");
            writer.WriteNumber("active_sessions", count.Active);
            writer.WriteNumber("max_sessions", count.Most);
            writer.WriteEndObject();
        }
        else if (fault.FactoryName is { } name)
        {
            writer.WriteStartObject("data");
            writer.WriteString("factory_name", name);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("data");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, JsonElement id)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc", "2.0");
        writer.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            id.WriteTo(writer);
        }
    }

    private static void WriteResult(FrameBuffer answer, JsonElement id, Action<Utf8JsonWriter> result)
    {
        using var writer = new Utf8JsonWriter(answer, WireJson.Writing);
        WriteHead(writer, id);
        writer.WritePropertyName("result");
        result(writer);
        writer.WriteEndObject();
    }

    private async ValueTask AnswerAsync(RpcRequest request, EnvSession? connection, FrameBuffer answer, CancellationToken cancellationToken)
    {
        switch (request.Method)
        {
            case "openenv/session/create":
                var session = connection ?? Create();
                WriteResult(answer, request.Id, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("session_id", session.Id);
                    writer.WriteEndObject();
                });
                break;
            case "openenv/session/close":
                Close(request, connection, answer);
                break;
            case "tools/list":
                _ = Named(request);
                WriteResult(answer, request.Id, WriteTools);
                break;
            case "tools/call":
                var step = await CallAsync(request, connection ?? Named(request), cancellationToken);
                WriteCall(answer, request.Id, step);
                break;
            default:
                throw new RpcFaultException(new RpcFault(RpcFault.NoMethod, $"Method not found: {(request.Method.Length > MostOfAName ? request.Method[..MostOfAName] + "…" : request.Method)}"));
        }
    }

    private static void WriteCall(FrameBuffer answer, JsonElement id, EpisodeStep step)
    {
        var scratch = Scratch.Rent();
        try
        {
            ToolResult.Prepare(scratch, step);
            WriteResult(answer, id, writer => ToolResult.Write(writer, scratch.Reply.WrittenSpan, step));
        }
        finally
        {
            scratch.Return();
        }
    }

    private EnvSession Create() => sessions.TryOpen(world, joined: null, isConnection: false, out var refusal)
        ?? throw new RpcFaultException(RpcFault.NoSession(refusal!));

    private EnvSession? Named(RpcRequest request) => request.Text("session_id") is not { } id
        ? request.Has("session_id") ? throw new RpcFaultException(new RpcFault(RpcFault.WrongParams, "session_id is a text")) : null
        : sessions.Find(world, id) ?? throw new RpcFaultException(new RpcFault(RpcFault.WrongParams, $"Unknown session_id: {(id.Length > MostOfAName ? id[..MostOfAName] + "…" : id)}"));

    private void Close(RpcRequest request, EnvSession? connection, FrameBuffer answer)
    {
        var session = Named(request) ?? throw new RpcFaultException(new RpcFault(RpcFault.WrongParams, "Missing 'session_id' in params"));
        if (session == connection)
        {
            throw new RpcFaultException(new RpcFault(RpcFault.InvalidRequest, "Invalid request: this connection is the session; close the connection instead"));
        }

        var isClosed = sessions.CloseUnlessJoined(session);
        WriteResult(answer, request.Id, writer =>
        {
            writer.WriteStartObject();
            EnvSession.WriteClosed(writer, session, isClosed);
            writer.WriteEndObject();
        });
    }

    private void WriteTools(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tools");
        foreach (var tool in world.Tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name", tool.Name);
            writer.WriteString("title", tool.Title);
            writer.WriteString("description", tool.Description);
            writer.WritePropertyName("inputSchema");
            tool.InputSchema.WriteTo(writer);
            writer.WritePropertyName("outputSchema");
            tool.OutputSchema.WriteTo(writer);
            writer.WriteNull("icons");
            writer.WriteStartObject("annotations");
            writer.WriteBoolean("readOnlyHint", tool.Annotations.ReadOnly);
            writer.WriteBoolean("destructiveHint", tool.Annotations.Destructive);
            writer.WriteBoolean("idempotentHint", tool.Annotations.Idempotent);
            writer.WriteBoolean("openWorldHint", tool.Annotations.OpenWorld);
            writer.WriteEndObject();
            writer.WriteNull("meta");
            writer.WriteNull("execution");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private async ValueTask<EpisodeStep> CallAsync(RpcRequest request, EnvSession? session, CancellationToken cancellationToken)
    {
        var name = request.Text("name") ?? throw new RpcFaultException(new RpcFault(RpcFault.WrongParams, "Missing 'name' in params"));
        if (!ToolResult.IsTool(world, name))
        {
            throw new RpcFaultException(new RpcFault(RpcFault.Failed, ToolResult.Unknown(name)));
        }

        var arguments = request.Params.TryGetProperty("arguments", out var given) && given.ValueKind != JsonValueKind.Null ? given.Clone() : Nothing;
        var action = new EpisodeAction(name, arguments);
        try
        {
            if (session is not null)
            {
                return await CallAsync(session, action, cancellationToken);
            }

            return await sessions.NewEpisode(world).CallAsync(action, cancellationToken);
        }
        catch (WireFaultException wrong)
        {
            throw new RpcFaultException(wrong.Fault.Code == WireFault.Factory ? RpcFault.NoSession(wrong.Fault) : new RpcFault(RpcFault.Failed, wrong.Fault.Message));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await errors.WriteLineAsync($"butler: {name} failed: {fault}".AsMemory(), CancellationToken.None);
            throw new RpcFaultException(new RpcFault(RpcFault.Failed, "This failed inside the environment; it is no fault of the call."));
        }
    }

    private static async ValueTask<EpisodeStep> CallAsync(EnvSession session, EpisodeAction action, CancellationToken cancellationToken)
    {
        await session.EnterAsync(cancellationToken);
        try
        {
            return await session.Episode.CallAsync(action, cancellationToken);
        }
        finally
        {
            session.Leave();
        }
    }
}
