namespace Butler.OpenEnv.Sockets;

/// <summary>How many bytes of unfinished messages there may be over all connections together.</summary>
/// <param name="most">As many.</param>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class UnfinishedBudget(long most)
{
    private long _taken;

    /// <summary>How many there are now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes some bytes.</summary>
    /// <returns>False when there are not as many left; none is taken then.</returns>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= most)
        {
            return true;
        }

        GiveBack(bytes);
        return false;
    }

    /// <summary>Gives bytes back.</summary>
    public void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
