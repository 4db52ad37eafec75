using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>A session that a client opened with <c>initialize</c>: its server, and what it plays.</summary>
/// <remarks>Safe for concurrent use. A stream that is only listened to keeps no session alive: nobody tells when a listener dies.</remarks>
internal sealed class McpSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly EventStore _events = new();
    private readonly OpenRequests _open = new();
    private readonly StreamableHttpServerTransport _transport;
    private readonly McpServer _server;
    private readonly Task _serving;
    private readonly Seat _seat;
    private int _listened;

    /// <summary>Opens a session, which the request that opens it is using already.</summary>
    public McpSession(string id, IMcpPlace place, Seat seat, TimeProvider time)
    {
        (Id, Place, _seat, Usage) = (id, place, seat, new Usage(time));
        _transport = _events.NewTransport(id);
        _server = McpServer.Create(_transport, seat.Options);
        _serving = _server.RunAsync(_closing.Token);
    }

    /// <summary>The id, which is as good as a key to the session.</summary>
    public string Id { get; }

    /// <summary>Where it was opened, and where alone it is valid.</summary>
    public IMcpPlace Place { get; }

    /// <summary>The episode's name for the trainer; null for the assistant.</summary>
    public string? EpisodeId => _seat.EpisodeId;

    /// <summary>Who uses it, and since when nobody does.</summary>
    public Usage Usage { get; }

    /// <summary>Answers a POST.</summary>
    public Task PostAsync(HttpContext context, JsonRpcMessage message) =>
        _open.AnswerAsync(message, cancellationToken => EventStream.PostAsync(context, _transport, message, cancellationToken), context.RequestAborted);

    /// <summary>Whether the stream of the session may be opened: once, ever.</summary>
    public bool TryListen() => Interlocked.Exchange(ref _listened, 1) == 0;

    /// <summary>Streams what the server says of itself, until one of both sides ends it.</summary>
    public async Task ListenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        EventStream.Begin(context.Response);
        await _transport.HandleGetRequestAsync(context.Response.Body, over.Token);
    }

    /// <summary>Streams again what a client missed.</summary>
    /// <returns>False when there is no such event, or no longer.</returns>
    public async Task<bool> TryResumeAsync(HttpContext context, string lastEventId, CancellationToken cancellationToken)
    {
        if (_events.After(lastEventId) is not { } missed)
        {
            return false;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        EventStream.Begin(context.Response);
        await missed(context.Response.Body, over.Token);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync();
        await _closing.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        await _seat.LeaveAsync();
    }
}
