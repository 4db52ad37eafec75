using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Butler.Mcp.Http;

/// <summary>All open sessions.</summary>
/// <param name="rooms">How many there may be.</param>
/// <param name="idle">How long a session may be unused before it is closed.</param>
/// <param name="time">Tells how long that is.</param>
internal sealed class SessionTable(Rooms rooms, TimeSpan idle, TimeProvider time) : IAsyncDisposable
{
    private const int IdLength = 32;

    private readonly ConcurrentDictionary<string, McpSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>Opens a session in a room that was taken for it.</summary>
    public McpSession Open(IMcpPlace place, Seat seat)
    {
        var session = new McpSession(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), place, seat, time);
        _sessions[session.Id] = session;
        return session;
    }

    /// <summary>Finds the session of a request and begins to use it.</summary>
    public bool TryUse(string id, IMcpPlace place, [NotNullWhen(true)] out McpSession? session) =>
        _sessions.TryGetValue(id, out session) && session.Place == place && session.Usage.TryBegin();

    /// <summary>Begins to use the session of an id for a trainer, wherever it was opened.</summary>
    /// <returns>The name of the episode that it plays, and the use, which has to be ended; null when there is no such session, or it plays none.</returns>
    public (string Episode, Usage Usage)? TryHold(string id) =>
        _sessions.TryGetValue(id, out var session) && session.EpisodeId is { } episode && session.Usage.TryBegin() ? (episode, session.Usage) : null;

    /// <summary>Closes a session.</summary>
    /// <returns>False when somebody else does.</returns>
    public async Task<bool> CloseAsync(McpSession session)
    {
        var closes = session.Usage.TryClose(idle: null);
        if (closes)
        {
            await RemoveAsync(session);
        }

        return closes;
    }

    /// <summary>Closes every session that was not used for too long.</summary>
    public Task SweepAsync() => Task.WhenAll(_sessions.Values.Where(session => session.Usage.TryClose(idle)).Select(RemoveAsync));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_sessions.Values.Select(CloseAsync));

    private async Task RemoveAsync(McpSession session)
    {
        try
        {
            await session.DisposeAsync();
        }
        finally
        {
            _sessions.TryRemove(session.Id, out _);
            rooms.GiveBack();
        }
    }
}
