using Butler.Episodes.Scoring;

namespace Butler.Episodes.Wrappers;

/// <summary>Cuts an episode off at its step cap: truncated, unless that step ended it anyway.</summary>
public sealed class StepLimit(IEnvironment inner, int maxSteps) : IEnvironment
{
    /// <inheritdoc/>
    public IEpisodeState State => inner.State;

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => inner.Scorecard;

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) =>
        inner.ResetAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        var step = await inner.StepAsync(action, cancellationToken);
        return !step.Done && inner.State.StepCount >= maxSteps ? step with { Truncated = true } : step;
    }
}
