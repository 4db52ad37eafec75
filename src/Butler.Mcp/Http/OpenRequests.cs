using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Http;

/// <summary>
/// The requests of a session whose responses are open. One that its client has cancelled is never answered, so its response
/// ends with the notification: else it would stay open, and its session in use, for as long as the client lets it.
/// </summary>
internal sealed class OpenRequests
{
    private readonly ConcurrentDictionary<RequestId, CancellationTokenSource> _open = new();

    /// <summary>Answers a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answer">Answers it for as long as somebody waits.</param>
    /// <param name="aborted">Cancelled when the client hangs up.</param>
    public async Task AnswerAsync(JsonRpcMessage message, Func<CancellationToken, Task> answer, CancellationToken aborted)
    {
        if (message is JsonRpcRequest request && request.Method != RequestMethods.Initialize)
        {
            await AnswerAsync(request.Id, answer, aborted);
            return;
        }

        await answer(aborted);
        if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled
            && IdOf(cancelled.Params) is { } id && _open.TryGetValue(id, out var waiting))
        {
            await waiting.CancelAsync();
        }
    }

    private static RequestId? IdOf(JsonNode? parameters) => (parameters as JsonObject)?["requestId"] switch
    {
        JsonValue value when value.TryGetValue(out long number) => new RequestId(number),
        JsonValue value when value.TryGetValue(out string? text) => new RequestId(text),
        _ => null,
    };

    private async Task AnswerAsync(RequestId id, Func<CancellationToken, Task> answer, CancellationToken aborted)
    {
        // Never disposed, because a notification may come at the last moment; it holds nothing once it is cancelled or unlinked.
        var waiting = new CancellationTokenSource();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted, waiting.Token);
        _open.TryAdd(id, waiting);
        try
        {
            await answer(over.Token);
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        finally
        {
            _open.TryRemove(KeyValuePair.Create(id, waiting));
        }
    }
}
