namespace Butler.Mcp.Door;

/// <summary>
/// An input of which only whole, sound messages come through, and which ends only when every request has been answered, or
/// when the wait for that is given up.
/// </summary>
public sealed class GuardedInputStream(Stream inner, RequestLedger ledger, NotedOutputStream output, TimeSpan patience) : Stream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly LineGuard _guard = new(ledger, output.Tell);
    private int _given;
    private bool _ended;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _guard.Passed.Length)
        {
            _guard.Forget();
            _given = 0;
            if (_ended)
            {
                ledger.InputEnded();
                await WaitForAnswersAsync(cancellationToken);
                return 0;
            }

            await ReadOnAsync(cancellationToken);
        }

        var some = Math.Min(buffer.Length, _guard.Passed.Length - _given);
        _guard.Passed.Slice(_given, some).CopyTo(buffer);
        _given += some;
        return some;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        await output.RoomAsync(cancellationToken);
        var read = await inner.ReadAsync(_buffer, cancellationToken);
        if (read > 0)
        {
            _guard.Add(_buffer.AsSpan(0, read));
            return;
        }

        _guard.End();
        _ended = true;
    }

    private async Task WaitForAnswersAsync(CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            await ledger.WaitForAnswersAsync(waiting.Token);
            await output.DrainAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A request without an answer (one the client cancelled) does not keep the process alive for ever.
        }
    }
}
