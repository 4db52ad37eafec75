using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;
using Butler.Mcp.Door;
using Butler.OpenEnv.Sessions;

namespace Butler.Mcp.Http.Episodes;

/// <summary>What the trainer can know of one episode, while it is played and afterwards.</summary>
/// <param name="id">The episode's name. It opens nothing: knowing it does not let anybody play.</param>
/// <param name="world">The world.</param>
/// <param name="request">How the episode begins, until a trainer begins another in its place.</param>
/// <param name="log">Where everything that happens is passed on to; null for nowhere.</param>
internal sealed class EpisodeRecord(string id, IWorld world, ResetRequest request, IEpisodeLog? log) : IEpisodeLog
{
    private readonly Lock _lock = new();
    private EpisodeEnd? _end;
    private bool _left;
    private ScorecardSummary? _scorecard;
    private EpisodeSession? _session;
    private PlayedSteps? _played = new();
    private int _trainers;

    /// <summary>The episode's name.</summary>
    public string Id => id;

    /// <summary>The world.</summary>
    public IWorld World => world;

    /// <summary>How the episode begins.</summary>
    public ResetRequest Request { get; private set; } = request;

    /// <summary>The steps so far, for a trainer who joins. They are let go when nobody plays any more.</summary>
    public PlayedSteps Played => _played ?? new();

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>The score so far.</summary>
    public double Score { get; private set; }

    /// <summary>How it stands: waiting, running, terminated, truncated or left.</summary>
    public string Status
    {
        get
        {
            lock (_lock)
            {
                return _end is { } end ? EpisodeLogJson.NameOf(end) : _left ? EpisodeLogJson.NameOf(EpisodeEnd.Left) : Steps > 0 ? "running" : "waiting";
            }
        }
    }

    /// <summary>Lets one trainer join at a time.</summary>
    public bool TryJoin() => Interlocked.CompareExchange(ref _trainers, 1, 0) == 0;

    /// <summary>Takes note that the trainer who joined has left.</summary>
    public void TrainerLeaves() => Volatile.Write(ref _trainers, 0);

    /// <summary>Takes note of the session that plays it.</summary>
    public void Begin(EpisodeSession session) => _session = session;

    /// <summary>The session that plays it; null when nobody does any more.</summary>
    public EpisodeSession? Session
    {
        get
        {
            lock (_lock)
            {
                return _session;
            }
        }
    }

    /// <summary>Whether somebody may still play it.</summary>
    public bool IsPlayed
    {
        get
        {
            lock (_lock)
            {
                return !_left;
            }
        }
    }

    /// <summary>Takes note that nobody plays it any more, and lets everything but the result go.</summary>
    public async Task LeaveAsync(Action leave)
    {
        if (_session is { } session)
        {
            var scorecard = await session.LeaveAsync(
                environment =>
                {
                    leave();
                    return environment.Scorecard;
                },
                CancellationToken.None);
            lock (_lock)
            {
                (_session, _scorecard, _left, _played) = (null, scorecard, true, null);
            }
        }
    }

    /// <summary>The scorecard as it is now.</summary>
    public async Task<ScorecardSummary> ScorecardAsync(CancellationToken cancellationToken)
    {
        EpisodeSession? session;
        lock (_lock)
        {
            if (_scorecard is { } final)
            {
                return final;
            }

            session = _session;
        }

        return await (session ?? throw new InvalidOperationException("An episode is recorded when somebody plays it.")).BetweenTurnsAsync(environment => environment.Scorecard, cancellationToken);
    }

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        lock (_lock)
        {
            switch (entry)
            {
                case EpisodeLogEntry.Began began:
                    // A trainer may call it what they like; here and in the log it stays the episode that it is known as.
                    began = began with { Request = began.Request with { EpisodeId = id } };
                    (entry, Request, Steps, Score, _end) = (began, began.Request, 0, 0, null);
                    _played?.Began();
                    break;
                case EpisodeLogEntry.Stepped stepped:
                    (Steps, Score) = (stepped.Number, stepped.Step.Score?.Total ?? Score);
                    _played?.Stepped(stepped.Action, stepped.Step);
                    break;
                case EpisodeLogEntry.Ended ended:
                    (_end, Score) = (ended.End, ended.Scorecard.Score);
                    break;
            }
        }

        log?.Write(entry);
    }
}
