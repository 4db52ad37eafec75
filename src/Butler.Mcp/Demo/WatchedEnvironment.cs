using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Mcp.Demo;

/// <summary>Keeps the latest step of an environment, so that a policy can look at what a server plays.</summary>
public sealed class WatchedEnvironment(IEnvironment inner) : IEnvironment
{
    /// <summary>The latest step; null before the first reset.</summary>
    public EpisodeStep? Last { get; private set; }

    /// <inheritdoc/>
    public IEpisodeState State => inner.State;

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => inner.Scorecard;

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) =>
        Last = await inner.ResetAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken) =>
        Last = await inner.StepAsync(action, cancellationToken);
}
