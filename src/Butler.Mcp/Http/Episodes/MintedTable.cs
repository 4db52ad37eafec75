using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Butler.Mcp.Http.Episodes;

/// <summary>All episodes that have an address of their own.</summary>
/// <param name="rooms">How many there may be.</param>
/// <param name="idle">How long an episode may be unused before it is closed.</param>
/// <param name="time">Tells how long that is.</param>
internal sealed class MintedTable(Rooms rooms, TimeSpan idle, TimeProvider time) : IAsyncDisposable
{
    private const int HandleLength = 32;

    private readonly ConcurrentDictionary<string, MintedEpisode> _episodes = new(StringComparer.Ordinal);

    /// <summary>Gives an episode an address, in a room that was taken for it.</summary>
    public MintedEpisode Mint(PlayedEpisode episode)
    {
        var minted = new MintedEpisode(RandomNumberGenerator.GetHexString(HandleLength, lowercase: true), episode, time);
        _episodes[minted.Handle] = minted;
        minted.Usage.End();
        return minted;
    }

    /// <summary>Finds the episode of an address and begins to use it.</summary>
    /// <returns>Null when there is none, or no longer.</returns>
    public MintedEpisode? TryUse(string world, string handle) =>
        _episodes.TryGetValue(handle, out var minted) && minted.Episode.Record.World.Name == world && minted.Usage.TryBegin() ? minted : null;

    /// <summary>Begins to use the episode of a handle for a trainer.</summary>
    /// <returns>Its name, and the use, which has to be ended; null when there is none.</returns>
    public (string Episode, Usage Usage)? TryHold(string handle) =>
        _episodes.TryGetValue(handle, out var minted) && minted.Usage.TryBegin() ? (minted.Episode.Record.Id, minted.Usage) : null;

    /// <summary>Closes an episode, unless somebody else does.</summary>
    public Task CloseAsync(MintedEpisode minted) => minted.Usage.TryClose(idle: null) ? RemoveAsync(minted) : Task.CompletedTask;

    /// <summary>Closes every episode that was not used for too long.</summary>
    public Task SweepAsync() => Task.WhenAll(_episodes.Values.Where(minted => minted.Usage.TryClose(idle)).Select(RemoveAsync));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_episodes.Values.Select(CloseAsync));

    private async Task RemoveAsync(MintedEpisode minted)
    {
        try
        {
            await minted.Episode.LeaveAsync();
        }
        finally
        {
            _episodes.TryRemove(minted.Handle, out _);
            rooms.GiveBack();
        }
    }
}
