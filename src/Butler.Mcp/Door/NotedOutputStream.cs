using System.Buffers;

namespace Butler.Mcp.Door;

/// <summary>
/// An output of whole lines, which tells the ledger which requests they answer. Whoever writes, line never runs into line.
/// </summary>
/// <remarks>One writer at a time may use it as a stream; <see cref="Tell"/> is called beside it by one reader.</remarks>
public sealed class NotedOutputStream(Stream inner, RequestLedger ledger) : Stream
{
    // So many answers may wait for a client that writes on without reading; then no more is read from it.
    private const int MostUntold = 10_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ArrayBufferWriter<byte> _begun = new();
    private Task _told = Task.CompletedTask;
    private int _untold;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes a line beside the stream, as soon as it can be. It answers no request that the ledger knows.</summary>
    public void Tell(byte[] line)
    {
        Interlocked.Increment(ref _untold);
        _told = TellAfterAsync(_told, line);
    }

    /// <summary>Waits until there is room for more lines to tell.</summary>
    public Task RoomAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _untold) < MostUntold ? Task.CompletedTask : _told.WaitAsync(cancellationToken);

    /// <summary>Waits until everything that was told or noted is written.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await _told.WaitAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        _turn.Release();
    }

    /// <inheritdoc/>
    /// <remarks>Not cancelled: half a line would spoil the next one, and a line that was noted is a line that is written.</remarks>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var end = buffer.Span.IndexOf((byte)'\n'); end >= 0; end = buffer.Span.IndexOf((byte)'\n'))
        {
            _begun.Write(buffer.Span[..(end + 1)]);
            try
            {
                await WriteLineAsync(_begun.WrittenMemory, isAnswer: true);
            }
            finally
            {
                _begun.ResetWrittenCount();
            }

            buffer = buffer[(end + 1)..];
        }

        _begun.Write(buffer.Span);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    /// <inheritdoc/>
    public override void Flush()
    {
        // Every line is flushed when it is written.
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task TellAfterAsync(Task before, byte[] line)
    {
        await before;
        try
        {
            await WriteLineAsync(line, isAnswer: false);
        }
        catch (IOException)
        {
            // The client has gone; nobody is left to be told.
        }
        finally
        {
            Interlocked.Decrement(ref _untold);
        }
    }

    private async Task WriteLineAsync(ReadOnlyMemory<byte> line, bool isAnswer)
    {
        await _turn.WaitAsync();
        try
        {
            if (isAnswer)
            {
                // Before it is written: a client that has its answer may use the id again at once.
                ledger.GoesOut(Envelope.Read(line.Span).Head);
            }

            await inner.WriteAsync(line);
            await inner.FlushAsync();
        }
        finally
        {
            _turn.Release();
        }
    }
}
