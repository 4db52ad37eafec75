using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;
using Butler.Mcp.Door;

namespace Butler.Mcp.Http.Episodes;

/// <summary>What the trainer can know of one episode, while it is played and afterwards.</summary>
/// <param name="id">The episode's name. It opens nothing: knowing it does not let anybody play.</param>
/// <param name="world">The world.</param>
/// <param name="request">How the episode begins.</param>
/// <param name="log">Where everything that happens is passed on to; null for nowhere.</param>
internal sealed class EpisodeRecord(string id, IWorld world, ResetRequest request, IEpisodeLog? log) : IEpisodeLog
{
    private readonly Lock _lock = new();
    private EpisodeEnd? _end;
    private bool _left;
    private ScorecardSummary? _scorecard;
    private EpisodeSession? _session;

    /// <summary>The episode's name.</summary>
    public string Id => id;

    /// <summary>The world.</summary>
    public IWorld World => world;

    /// <summary>How the episode begins.</summary>
    public ResetRequest Request => request;

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
            var scorecard = await session.BetweenTurnsAsync(
                environment =>
                {
                    leave();
                    return environment.Scorecard;
                },
                CancellationToken.None);
            lock (_lock)
            {
                (_session, _scorecard, _left) = (null, scorecard, true);
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
                case EpisodeLogEntry.Stepped stepped:
                    (Steps, Score) = (stepped.Number, stepped.Step.Score?.Total ?? Score);
                    break;
                case EpisodeLogEntry.Ended ended:
                    (_end, Score) = (ended.End, ended.Scorecard.Score);
                    break;
            }
        }

        log?.Write(entry);
    }
}
