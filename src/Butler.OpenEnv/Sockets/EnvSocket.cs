using System.Net.WebSockets;
using System.Text.Json;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sockets;

/// <summary>
/// Plays a session over a WebSocket, in either dialect: one message, one answer. While an answer takes its time the next message is
/// already waited for, since pings are answered and a broken connection is seen only then.
/// </summary>
internal sealed class EnvSocket(MessageSocket socket, EnvSession session, EnvSessions sessions, RpcDesk rpc, GraderGate graders, TextWriter errors, bool speaksRpc)
{
    private bool _used;

    // What the message under way asks of the episode, for the trajectory; null where it asks for nothing of the kind.
    private string? _operation;

    /// <summary>Plays until either side has had enough.</summary>
    public async Task RunAsync(CancellationToken serverEnds)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(serverEnds, session.Ended);
        await using var ending = socket.CloseWhen("The session is over.", over.Token);
        var receiving = socket.ReceiveAsync();
        while (await receiving is var kind and not WebSocketMessageType.Close)
        {
            // The message moves to a buffer of its own, so that the next can come in beside it.
            var scratch = Scratch.Rent();
            scratch.Request.Add(socket.Message.Span);
            sessions.Touch(session);
            var answering = AnswerAsync(kind, scratch, over.Token);
            if (answering.IsCompleted)
            {
                if (!await answering)
                {
                    break;
                }

                receiving = socket.ReceiveAsync();
                continue;
            }

            var (answered, next) = (answering.AsTask(), socket.ReceiveAsync().AsTask());
            if (await Task.WhenAny(answered, next) == next && await next == WebSocketMessageType.Close)
            {
                // Nobody waits for the answer any more.
                await over.CancelAsync();
            }

            if (!await answered)
            {
                break;
            }

            receiving = new ValueTask<WebSocketMessageType>(next);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, string.Empty);
    }

    private async ValueTask<bool> AnswerAsync(WebSocketMessageType kind, Scratch scratch, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(kind, scratch, cancellationToken) && await socket.SendAsync(scratch.Answer.Written);
        }
        finally
        {
            scratch.Return();
        }
    }

    // False when the session is over.
    private async ValueTask<bool> WriteAsync(WebSocketMessageType kind, Scratch scratch, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(kind, scratch, cancellationToken);
        }
        catch (WireFaultException wrong)
        {
            Refuse(wrong.Fault, scratch);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"butler: a step failed: {fault}".AsMemory(), CancellationToken.None);
            Refuse(new WireFault(WireFault.Execution, "This failed inside the environment; it is no fault of the action. Reset to begin another episode."), scratch);
            return true;
        }
    }

    // What is refused is part of the trajectory, though of no score: a grader reads everything that was asked and answered.
    private void Refuse(WireFault fault, Scratch scratch)
    {
        scratch.Answer.Clear();
        fault.WriteTo(scratch.Answer);
        if (_operation is { } operation)
        {
            session.Episode.Telemetry?.Keep(operation, scratch.Request.WrittenSpan, scratch.Answer.WrittenSpan);
        }
    }

    private async ValueTask<bool> TakeAsync(WebSocketMessageType kind, Scratch scratch, CancellationToken cancellationToken)
    {
        _operation = null;
        if (speaksRpc)
        {
            await rpc.AnswerAsync(scratch.Request.Written, kind == WebSocketMessageType.Binary, session, scratch.Answer, cancellationToken);
            return true;
        }

        if (kind == WebSocketMessageType.Binary)
        {
            throw new WireFaultException(new WireFault(WireFault.InvalidJson, "Invalid JSON: messages are text frames, not binary ones"));
        }

        if (!WireJson.TryRead(scratch.Request.Written, out var document, out var reason))
        {
            throw new WireFaultException(new WireFault(WireFault.InvalidJson, "Invalid JSON: " + reason));
        }

        using (document)
        {
            var frame = RequestFrame.Read(document.RootElement);
            if (frame.Kind == FrameKind.Close)
            {
                return false;
            }

            if (frame.Kind == FrameKind.Mcp)
            {
                _used = true;
                scratch.Answer.Add("{\"type\":\"mcp\",\"data\":"u8);
                await rpc.AnswerAsync(frame.Data, session, scratch.Answer, cancellationToken);
                End(session.Episode, "mcp", scratch);
                return true;
            }

            await session.EnterAsync(cancellationToken);
            try
            {
                await AnswerAsync(frame, session.Episode, scratch, cancellationToken);
            }
            finally
            {
                session.Leave();
            }
        }

        return true;
    }

    private async ValueTask AnswerAsync(RequestFrame frame, WireEpisode episode, Scratch scratch, CancellationToken cancellationToken)
    {
        var isFirst = !_used;
        _used = true;
        switch (frame.Kind)
        {
            case FrameKind.Step:
                _operation = "step";
                scratch.Answer.Add("{\"type\":\"observation\",\"data\":"u8);
                await episode.StepAsync(frame.Data, scratch, cancellationToken);
                End(episode, _operation, scratch);
                break;
            case FrameKind.Reset:
                _operation = "reset";
                scratch.Answer.Add("{\"type\":\"observation\",\"data\":"u8);
                await episode.ResetAsync(frame.Data, scratch, cancellationToken);
                End(episode, _operation, scratch);
                break;
            case FrameKind.State:
                scratch.Answer.Add("{\"type\":\"state\",\"data\":"u8);
                await episode.WriteStateAsync(scratch.Answer, cancellationToken);
                scratch.Answer.Add("}"u8);
                break;
            case FrameKind.ValidationOpen:
                OpenTelemetry(frame.Data, episode, scratch.Answer, isFirst);
                break;
            default:
                ReadTelemetry(frame.Data, episode, scratch.Answer);
                break;
        }
    }

    private static void End(WireEpisode episode, string operation, Scratch scratch)
    {
        scratch.Answer.Add("}"u8);
        episode.Telemetry?.Keep(operation, scratch.Request.WrittenSpan, scratch.Answer.WrittenSpan);
    }

    private static void Write(FrameBuffer answer, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(answer, WireJson.Writing);
        write(writer);
    }

    private void OpenTelemetry(JsonElement data, WireEpisode episode, FrameBuffer answer, bool isFirst)
    {
        if (!isFirst || episode.IsShared || !graders.Opens(data))
        {
            throw new WireFaultException(GraderGate.Refused);
        }

        episode.Telemetry = new Telemetry(episode.World);
        Write(answer, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", "validation_open");
            writer.WriteStartObject("data");
            writer.WriteNumber("schema_version", 1);
            writer.WriteString("capability", episode.Telemetry.Capability);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static void ReadTelemetry(JsonElement data, WireEpisode episode, FrameBuffer answer)
    {
        if (episode.Telemetry is not { } telemetry || !GraderGate.Shows(data, "capability", telemetry.IsCapability))
        {
            throw new WireFaultException(GraderGate.Refused);
        }

        answer.Add("{\"type\":\"validation\",\"data\":"u8);
        telemetry.WriteTo(answer);
        answer.Add("}"u8);
    }
}
