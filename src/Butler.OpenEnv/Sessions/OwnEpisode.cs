using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>An environment that one session alone plays, which lets one turn through at a time.</summary>
internal sealed class OwnEpisode(IEnvironment environment) : IPlayedEpisode
{
    /// <inheritdoc/>
    public IEpisodeState State => environment.State;

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) => environment.ResetAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken) => environment.StepAsync(action, cancellationToken);
}
