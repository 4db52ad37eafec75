using Butler.Episodes.Scoring;

namespace Butler.Episodes.Wrappers;

/// <summary>Refuses a step before the first reset and after the end of the episode, and keeps the episode as it was.</summary>
public sealed class OrderEnforcing(IEnvironment inner) : IEnvironment
{
    private bool _begun;
    private bool _done;

    /// <inheritdoc/>
    public IEpisodeState State => inner.State;

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => inner.Scorecard;

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        var step = await inner.ResetAsync(request, cancellationToken);
        (_begun, _done) = (true, step.Done);
        return step;
    }

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            throw new EpisodeOrderException("The episode has not begun. Reset it first.");
        }

        if (_done)
        {
            throw new EpisodeOrderException("The episode is over. Reset to begin another.");
        }

        var step = await inner.StepAsync(action, cancellationToken);
        _done = step.Done;
        return step;
    }
}
