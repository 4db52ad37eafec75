using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Butler.OpenEnv.Sessions;

/// <summary>One session: an environment of its own, or one that somebody else plays and this one joins.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Others may hold the session when it ends; what it owns needs no disposal once it is cancelled.")]
internal sealed class EnvSession
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private long _lastUse;
    private int _attached;

    /// <summary>Opens a session.</summary>
    /// <param name="id">The session's id.</param>
    /// <param name="episode">What is played.</param>
    /// <param name="isConnection">Whether it is the session of one connection.</param>
    /// <param name="now">This moment, in ticks of the server's clock.</param>
    public EnvSession(string id, WireEpisode episode, bool isConnection, long now)
    {
        (Id, _lastUse) = (id, now);
        (Episode, IsConnection) = (episode, isConnection);
    }

    /// <summary>The session's id.</summary>
    public string Id { get; }

    /// <summary>Whether it is the session of one connection, which nobody else joins.</summary>
    public bool IsConnection { get; }

    /// <summary>What is played, in wire form.</summary>
    public WireEpisode Episode { get; }

    /// <summary>Cancelled when the session is over.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>When it was used last, in ticks of the server's clock.</summary>
    public long LastUse => Volatile.Read(ref _lastUse);

    /// <summary>Whether a trainer has joined; then it is not swept.</summary>
    public bool IsAttached => Volatile.Read(ref _attached) == 1;

    /// <summary>Whether it closes when the trainer leaves.</summary>
    public bool ClosesOnDetach { get; set; }

    /// <summary>Lets one trainer join at a time.</summary>
    public bool TryAttach() => !IsConnection && Interlocked.CompareExchange(ref _attached, 1, 0) == 0;

    /// <summary>Lets the trainer leave.</summary>
    public void Detach() => Volatile.Write(ref _attached, 0);

    /// <summary>Takes note that it is used.</summary>
    public void Touch(long now) => Volatile.Write(ref _lastUse, now);

    /// <summary>Waits until nobody else does anything with the episode; <see cref="Leave"/> has to follow.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    /// <summary>Lets the next one in.</summary>
    public void Leave() => _turn.Release();

    /// <summary>Writes what whoever closes a session is told.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="session">The session.</param>
    /// <param name="isClosed">Whether it is closed, and does not wait for a trainer to leave.</param>
    public static void WriteClosed(Utf8JsonWriter writer, EnvSession session, bool isClosed)
    {
        writer.WriteString("session_id", session.Id);
        writer.WriteBoolean("closed", isClosed);
        if (!isClosed)
        {
            writer.WriteBoolean("closing", true);
        }
    }

    /// <summary>Ends it: whatever it is doing is given up.</summary>
    public void End() => _ended.Cancel();
}
