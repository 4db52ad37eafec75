// Why this file: clients of 2025-11-25 may lose a connection in the middle of an answer and ask for the rest with
// Last-Event-ID; the conformance suite holds servers of that revision to it. 2026-07-28 has dropped this, so the SDK marks
// everything it needs as obsolete. All of it stands here, and can go with the last such client.
#pragma warning disable MCP9006

using System.Buffers;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>The latest events of one session, for a client that lost its connection.</summary>
internal sealed class EventStore : ISseEventStreamStore
{
    // A client comes back for what it lost at once or not at all.
    private const int MostStreams = 8;
    private const int MostEventsOfAStream = 256;

    private static readonly JsonTypeInfo<JsonRpcMessage> Type =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly Lock _lock = new();
    private readonly List<StoredStream> _streams = [];
    private int _made;

    /// <summary>A session's transport, whose events are kept here.</summary>
    public StreamableHttpServerTransport NewTransport(string sessionId) =>
        new() { SessionId = sessionId, FlowExecutionContextFromRequests = true, EventStreamStore = this };

    /// <summary>What came after an event: writes it to a stream, until no more will come.</summary>
    /// <returns>Null when there is no such event, or no longer.</returns>
    public Func<Stream, CancellationToken, Task>? After(string eventId)
    {
        var reader = Find(eventId);
        return reader is null ? null : (stream, cancellationToken) => SseFormatter.WriteAsync(reader.ReadEventsAsync(cancellationToken), stream, Format, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ISseEventStreamWriter> CreateStreamAsync(SseEventStreamOptions options, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var stream = new StoredStream(_made++, options);
            _streams.Add(stream);
            if (_streams.Count > MostStreams && _streams.FindIndex(each => each.IsOver) is >= 0 and var oldest)
            {
                _streams.RemoveAt(oldest);
            }

            return ValueTask.FromResult<ISseEventStreamWriter>(stream);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ISseEventStreamReader?> GetStreamReaderAsync(string lastEventId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<ISseEventStreamReader?>(Find(lastEventId));

    private static void Format(SseItem<JsonRpcMessage?> item, IBufferWriter<byte> output)
    {
        if (item.Data is { } message)
        {
            using var writer = new Utf8JsonWriter(output);
            JsonSerializer.Serialize(writer, message, Type);
        }
    }

    private Reader? Find(string eventId)
    {
        var parts = eventId.Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return null;
        }

        lock (_lock)
        {
            return _streams.Find(each => each.Number == number) is { } stream && stream.Has(last) ? new Reader(stream, last) : null;
        }
    }

    private sealed class StoredStream(int number, SseEventStreamOptions options) : ISseEventStreamWriter
    {
        private readonly Lock _lock = new();
        private readonly List<SseItem<JsonRpcMessage?>> _events = [];
        private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private SseEventStreamMode _mode = options.Mode;
        private int _dropped;

        public int Number => number;

        public string SessionId => options.SessionId;

        public string StreamId => options.StreamId;

        public bool IsOver { get; private set; }

        public bool Has(int sequence)
        {
            lock (_lock)
            {
                return sequence >= _dropped && sequence < _dropped + _events.Count;
            }
        }

        public ValueTask SetModeAsync(SseEventStreamMode mode, CancellationToken cancellationToken = default)
        {
            lock (_lock)
            {
                _mode = mode;
                Signal();
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask<SseItem<JsonRpcMessage?>> WriteEventAsync(SseItem<JsonRpcMessage?> sseItem, CancellationToken cancellationToken = default)
        {
            lock (_lock)
            {
                var stored = sseItem with { EventId = string.Create(CultureInfo.InvariantCulture, $"{number}-{_dropped + _events.Count}") };
                _events.Add(stored);
                if (_events.Count > MostEventsOfAStream)
                {
                    _events.RemoveAt(0);
                    _dropped++;
                }

                Signal();
                return ValueTask.FromResult(stored);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (_lock)
            {
                IsOver = true;
                Signal();
            }

            return ValueTask.CompletedTask;
        }

        /// <summary>The events behind one, and the signal that there are more; null when no more will come.</summary>
        public (IReadOnlyList<SseItem<JsonRpcMessage?>> Events, int Last, Task? More) After(int sequence)
        {
            lock (_lock)
            {
                var from = Math.Max(sequence + 1 - _dropped, 0);
                var events = _events[Math.Min(from, _events.Count)..];

                // Who polls is given what there is, and waits for it when there is nothing yet: coming back in vain helps nobody.
                var isEnough = IsOver || (_mode == SseEventStreamMode.Polling && events.Count > 0);
                return (events, _dropped + _events.Count - 1, isEnough ? null : _more.Task);
            }
        }

        private void Signal()
        {
            _more.TrySetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class Reader(StoredStream stream, int last) : ISseEventStreamReader
    {
        public string SessionId => stream.SessionId;

        public string StreamId => stream.StreamId;

        public async IAsyncEnumerable<SseItem<JsonRpcMessage?>> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var read = last;
            while (true)
            {
                var (events, newest, more) = stream.After(read);
                foreach (var each in events)
                {
                    yield return each;
                }

                read = newest;
                if (more is null)
                {
                    yield break;
                }

                await more.WaitAsync(cancellationToken);
            }
        }
    }
}
