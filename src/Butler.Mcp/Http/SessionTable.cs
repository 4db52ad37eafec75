using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Butler.Mcp.Http;

/// <summary>All open sessions, of which there are never more than allowed.</summary>
/// <param name="most">How many sessions may be open at once.</param>
/// <param name="idle">How long a session may be unused before it is closed.</param>
/// <param name="time">Tells how long that is.</param>
internal sealed class SessionTable(int most, TimeSpan idle, TimeProvider time) : IAsyncDisposable
{
    private const int IdLength = 32;

    private readonly ConcurrentDictionary<string, McpSession> _sessions = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How many are open.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many may be open.</summary>
    public int Most => most;

    /// <summary>Takes the room of one session.</summary>
    /// <returns>False when the house is full.</returns>
    public bool TryReserve()
    {
        if (Interlocked.Increment(ref _count) <= most)
        {
            return true;
        }

        GiveBack();
        return false;
    }

    /// <summary>Gives the room of a session back that was never opened.</summary>
    public void GiveBack() => Interlocked.Decrement(ref _count);

    /// <summary>Opens a session in a room that was reserved.</summary>
    public McpSession Open(IMcpPlace place, Seat seat)
    {
        var session = new McpSession(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), place, seat, time);
        _sessions[session.Id] = session;
        return session;
    }

    /// <summary>Finds the session of a request and begins to use it.</summary>
    public bool TryUse(string id, IMcpPlace place, [NotNullWhen(true)] out McpSession? session) =>
        _sessions.TryGetValue(id, out session) && session.Place == place && session.TryUse();

    /// <summary>Closes a session, unless somebody else does.</summary>
    public async Task<bool> CloseAsync(McpSession session)
    {
        var closes = session.TryClose(idle: null);
        if (closes)
        {
            await RemoveAsync(session);
        }

        return closes;
    }

    /// <summary>Closes every session that was not used for too long.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync()
    {
        var swept = _sessions.Values.Where(session => session.TryClose(idle)).ToArray();
        await Task.WhenAll(swept.Select(RemoveAsync));
        return swept.Length;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_sessions.Values.Select(CloseAsync));

    private async Task RemoveAsync(McpSession session)
    {
        _sessions.TryRemove(session.Id, out _);
        try
        {
            await session.DisposeAsync();
        }
        finally
        {
            GiveBack();
        }
    }
}
