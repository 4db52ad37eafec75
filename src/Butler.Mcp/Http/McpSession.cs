using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>A session that a client opened with <c>initialize</c>: its server, what it plays, and when it was last used.</summary>
/// <remarks>Safe for concurrent use. A stream that is only listened to keeps no session alive: nobody tells when a listener dies.</remarks>
internal sealed class McpSession : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly EventStore _events = new();
    private readonly StreamableHttpServerTransport _transport;
    private readonly McpServer _server;
    private readonly Task _serving;
    private readonly Seat _seat;
    private readonly TimeProvider _time;
    private long _lastUse;
    private int _uses = 1;
    private bool _closed;
    private bool _listened;

    /// <summary>Opens a session, which the request that opens it is using already.</summary>
    public McpSession(string id, IMcpPlace place, Seat seat, TimeProvider time)
    {
        (Id, Place, _seat, _time) = (id, place, seat, time);
        _lastUse = time.GetTimestamp();
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

    /// <summary>Begins a request of the session.</summary>
    /// <returns>False when the session has been closed.</returns>
    public bool TryUse()
    {
        lock (_lock)
        {
            _uses += _closed ? 0 : 1;
            return !_closed;
        }
    }

    /// <summary>Ends a request of the session.</summary>
    public void EndUse()
    {
        lock (_lock)
        {
            _uses--;
            _lastUse = _time.GetTimestamp();
        }
    }

    /// <summary>Closes the door for further requests.</summary>
    /// <param name="idle">Only if the session was not used for so long; null for at once.</param>
    /// <returns>Whether it was this call that closed it.</returns>
    public bool TryClose(TimeSpan? idle)
    {
        lock (_lock)
        {
            if (_closed || (idle is { } least && (_uses > 0 || _time.GetElapsedTime(_lastUse) < least)))
            {
                return false;
            }

            return _closed = true;
        }
    }

    /// <summary>Answers a POST.</summary>
    public Task PostAsync(HttpContext context, JsonRpcMessage message) => EventStream.PostAsync(context, _transport, message);

    /// <summary>Whether the stream of the session may be opened: once, ever.</summary>
    public bool TryListen()
    {
        lock (_lock)
        {
            return !_listened && (_listened = true);
        }
    }

    /// <summary>Streams what the server says of itself, until one of both sides ends it.</summary>
    public Task ListenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        EventStream.Begin(context.Response);
        return _transport.HandleGetRequestAsync(context.Response.Body, cancellationToken);
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
        TryClose(idle: null);
        await _transport.DisposeAsync();
        await _closing.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        await _seat.LeaveAsync();
        _closing.Dispose();
    }
}
