using System.Net.WebSockets;
using System.Text.Json;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sockets;

/// <summary>
/// Plays a session over a WebSocket: one message, one answer. While an answer takes its time the next message is already waited for,
/// since pings are answered and a broken connection is seen only then.
/// </summary>
internal sealed class EnvSocket(MessageSocket socket, EnvSession session, EnvSessions sessions, RpcDesk rpc, GraderGate graders, TextWriter errors)
{
    private readonly FrameBuffer _request = new();
    private readonly FrameBuffer _answer = new();
    private bool _used;

    /// <summary>Plays until either side has had enough.</summary>
    public async Task RunAsync(CancellationToken serverEnds)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(serverEnds, session.Ended);
        await using var ending = socket.CloseWhen("The session is over.", over.Token);
        var receiving = socket.ReceiveAsync();
        while (await receiving is var kind and not WebSocketMessageType.Close)
        {
            // The message moves to a buffer of its own, so that the next can come in beside it.
            _request.Clear();
            _request.Add(socket.Message.Span);
            sessions.Touch(session);
            var answering = AnswerAsync(kind, over.Token);
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

    private async ValueTask<bool> AnswerAsync(WebSocketMessageType kind, CancellationToken cancellationToken)
    {
        _answer.Clear();
        try
        {
            if (!await TakeAsync(kind, cancellationToken))
            {
                return false;
            }
        }
        catch (WireFaultException wrong)
        {
            _answer.Clear();
            wrong.Fault.WriteTo(_answer);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"butler: a step failed: {fault}".AsMemory(), CancellationToken.None);
            _answer.Clear();
            new WireFault(WireFault.Execution, "This failed inside the environment; it is no fault of the action. Reset to begin another episode.").WriteTo(_answer);
        }

        return await socket.SendAsync(_answer.Written, cancellationToken);
    }

    private async ValueTask<bool> TakeAsync(WebSocketMessageType kind, CancellationToken cancellationToken)
    {
        if (kind == WebSocketMessageType.Binary)
        {
            throw new WireFaultException(new WireFault(WireFault.InvalidJson, "Invalid JSON: messages are text frames, not binary ones"));
        }

        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsMemory(_request.Written);
        if (!WireJson.TryRead(bytes, out var document, out var reason))
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
                _answer.Add("{\"type\":\"mcp\",\"data\":"u8);
                await rpc.AnswerAsync(frame.Data, session, _answer, cancellationToken);
                _answer.Add("}"u8);
                return true;
            }

            await session.EnterAsync(cancellationToken);
            try
            {
                await AnswerAsync(frame, session.Episode, cancellationToken);
            }
            finally
            {
                session.Leave();
            }
        }

        return true;
    }

    private async ValueTask AnswerAsync(RequestFrame frame, WireEpisode episode, CancellationToken cancellationToken)
    {
        var isFirst = !_used;
        _used = true;
        switch (frame.Kind)
        {
            case FrameKind.Step:
                _answer.Add("{\"type\":\"observation\",\"data\":"u8);
                await episode.StepAsync(frame.Data, _answer, cancellationToken);
                End(episode, "step");
                break;
            case FrameKind.Reset:
                _answer.Add("{\"type\":\"observation\",\"data\":"u8);
                await episode.ResetAsync(frame.Data, _answer, cancellationToken);
                End(episode, "reset");
                break;
            case FrameKind.State:
                _answer.Add("{\"type\":\"state\",\"data\":"u8);
                Write(episode.WriteState);
                _answer.Add("}"u8);
                break;
            case FrameKind.ValidationOpen:
                OpenTelemetry(frame.Data, episode, isFirst);
                break;
            default:
                ReadTelemetry(frame.Data, episode);
                break;
        }
    }

    private void End(WireEpisode episode, string operation)
    {
        _answer.Add("}"u8);
        episode.Telemetry?.Keep(operation, _request.WrittenSpan, _answer.WrittenSpan);
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(_answer, WireJson.Writing);
        write(writer);
    }

    private void OpenTelemetry(JsonElement data, WireEpisode episode, bool isFirst)
    {
        if (!isFirst || !graders.Opens(data))
        {
            throw new WireFaultException(GraderGate.Refused);
        }

        episode.Telemetry = new Telemetry(episode.World);
        Write(writer =>
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

    private void ReadTelemetry(JsonElement data, WireEpisode episode)
    {
        if (episode.Telemetry is not { } telemetry || !GraderGate.Shows(data, "capability", telemetry.IsCapability))
        {
            throw new WireFaultException(GraderGate.Refused);
        }

        _answer.Add("{\"type\":\"validation\",\"data\":"u8);
        telemetry.WriteTo(_answer);
        _answer.Add("}"u8);
    }
}
