using System.Collections.Concurrent;
using System.Security.Cryptography;
using Butler.Episodes;
using Butler.OpenEnv.Sockets;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sessions;

/// <summary>All sessions of all worlds: as many as there is room for, and none that has long been silent.</summary>
public sealed class EnvSessions : IDisposable
{
    private const int IdBytes = 16;

    private static readonly TimeSpan LeastBetweenSweeps = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, EnvSession> _sessions = new(StringComparer.Ordinal);
    private readonly OpenEnvSettings _settings;
    private readonly TimeProvider _time;
    private readonly TextWriter _errors;
    private readonly ITimer _sweeping;
    private int _count;

    /// <summary>Opens an empty house.</summary>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="time">Tells how long a session has been silent.</param>
    /// <param name="errors">Where the operator reads why a world makes no environment.</param>
    public EnvSessions(OpenEnvSettings settings, TimeProvider time, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        (_settings, _time, _errors) = (settings, time, errors);
        Unfinished = new UnfinishedBudget(settings.MostUnfinishedBytes);
        var between = settings.Idle / 4 > LeastBetweenSweeps ? settings.Idle / 4 : LeastBetweenSweeps;
        _sweeping = time.CreateTimer(_ => Sweep(), null, between, between);
    }

    /// <summary>How many sessions are open.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What unfinished messages may take, over all connections.</summary>
    internal UnfinishedBudget Unfinished { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sweeping.Dispose();
        foreach (var session in _sessions.Values)
        {
            Close(session);
        }
    }

    /// <summary>Opens a session, or says why not.</summary>
    internal EnvSession? TryOpen(IWorld world, IPlayedEpisode? joined, bool isConnection, out WireFault? refusal)
    {
        if (Interlocked.Increment(ref _count) > _settings.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            refusal = WireFault.Full(_settings.MaxSessions, _settings.MaxSessions);
            return null;
        }

        try
        {
            // A connection that begins an episode of its own plays it alone; any other session is for an agent and a trainer.
            var episode = joined ?? NewEpisode(world, isConnection ? null : new PlayedSteps());
            var session = new EnvSession(
                RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true), new WireEpisode(world, episode, isJoined: joined is not null), isConnection, _time.GetTimestamp());
            refusal = null;
            _sessions[session.Id] = session;
            return session;
        }
        catch (WireFaultException fault)
        {
            Interlocked.Decrement(ref _count);
            refusal = fault.Fault;
            return null;
        }
    }

    /// <summary>An episode without a session, for a message that stands alone.</summary>
    /// <exception cref="WireFaultException">The world makes no environment.</exception>
    internal WireEpisode NewEpisode(IWorld world) => new(world, NewEpisode(world, played: null));

    /// <summary>The session of an id and a world, used just now; null when there is none.</summary>
    internal EnvSession? Find(IWorld world, string id)
    {
        if (!_sessions.TryGetValue(id, out var session) || session.Episode.World != world)
        {
            return null;
        }

        Touch(session);
        return session;
    }

    /// <summary>Takes note that a session is used.</summary>
    internal void Touch(EnvSession session) => session.Touch(_time.GetTimestamp());

    /// <summary>Closes a session; once is enough.</summary>
    internal void Close(EnvSession session)
    {
        if (_sessions.TryRemove(session.Id, out _))
        {
            Interlocked.Decrement(ref _count);
            session.End();
        }
    }

    /// <summary>Closes a session, or, when a trainer has joined it, has it closed when he leaves.</summary>
    /// <returns>Whether it is closed now.</returns>
    internal bool CloseUnlessJoined(EnvSession session)
    {
        // Asked before it is looked at whether a trainer is there: one who leaves in between closes it.
        session.ClosesOnDetach = true;
        if (session.IsAttached)
        {
            return false;
        }

        Close(session);
        return true;
    }

    /// <summary>Closes what has been silent for too long.</summary>
    internal void Sweep()
    {
        foreach (var session in _sessions.Values)
        {
            if (!session.IsAttached && _time.GetElapsedTime(session.LastUse) >= _settings.Idle)
            {
                Close(session);
            }
        }
    }

    private OwnEpisode NewEpisode(IWorld world, PlayedSteps? played)
    {
        try
        {
            return new OwnEpisode(world.CreateEnvironment(), played);
        }
        catch (Exception fault)
        {
            _errors.WriteLine($"butler: {world.Name} makes no environment: {fault}");
            throw new WireFaultException(WireFault.NoEnvironment(world));
        }
    }
}
