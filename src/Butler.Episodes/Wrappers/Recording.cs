using Butler.Episodes.Log;
using Butler.Episodes.Scoring;

namespace Butler.Episodes.Wrappers;

/// <summary>Writes every reset, every step and the final scorecard to an episode log. It changes nothing else.</summary>
public sealed class Recording(IEnvironment inner, IWorld world, IEpisodeLog log) : IEnvironment
{
    private bool _running;

    /// <inheritdoc/>
    public IEpisodeState State => inner.State;

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => inner.Scorecard;

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        var step = await inner.ResetAsync(request, cancellationToken);
        log.Write(new EpisodeLogEntry.Began(world, request, step));
        _running = true;
        return step;
    }

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        var step = await inner.StepAsync(action, cancellationToken);
        log.Write(new EpisodeLogEntry.Stepped(inner.State.StepCount, action, step));
        if (step.Done)
        {
            log.Write(new EpisodeLogEntry.Ended(step.Truncated ? EpisodeEnd.Truncated : EpisodeEnd.Terminated, inner.Scorecard));
            _running = false;
        }

        return step;
    }

    /// <summary>Writes the scorecard of an episode whose player left before its end; nothing when none was running.</summary>
    public void Leave()
    {
        if (_running)
        {
            log.Write(new EpisodeLogEntry.Ended(EpisodeEnd.Left, inner.Scorecard));
            _running = false;
        }
    }
}
