namespace Butler.Mcp.Http;

/// <summary>Knows whether something that clients use by an id is in use, and for how long it has not been.</summary>
/// <remarks>Safe for concurrent use. It begins in use, by the request that makes it.</remarks>
internal sealed class Usage(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _lastUse = time.GetTimestamp();
    private int _uses = 1;
    private bool _closed;

    /// <summary>Begins a use.</summary>
    /// <returns>False when it has been closed.</returns>
    public bool TryBegin()
    {
        lock (_lock)
        {
            _uses += _closed ? 0 : 1;
            return !_closed;
        }
    }

    /// <summary>Ends a use.</summary>
    public void End()
    {
        lock (_lock)
        {
            _uses--;
            _lastUse = time.GetTimestamp();
        }
    }

    /// <summary>Lets nobody begin a use any more.</summary>
    /// <param name="idle">Only if it was not used for so long; null for at once.</param>
    /// <returns>Whether it was this call that closed it.</returns>
    public bool TryClose(TimeSpan? idle)
    {
        lock (_lock)
        {
            if (_closed || (idle is { } least && (_uses > 0 || time.GetElapsedTime(_lastUse) < least)))
            {
                return false;
            }

            return _closed = true;
        }
    }
}
