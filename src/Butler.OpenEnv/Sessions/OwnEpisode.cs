using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>An environment that one session alone plays, which lets one turn through at a time.</summary>
/// <param name="environment">The environment.</param>
/// <param name="played">Takes note of the steps where an agent and a trainer share the session; else null.</param>
internal sealed class OwnEpisode(IEnvironment environment, PlayedSteps? played = null) : IPlayedEpisode
{
    /// <inheritdoc/>
    public PlayedSteps? Played => played;

    /// <inheritdoc/>
    public bool HasLeft => false;

    /// <inheritdoc/>
    public bool TryJoin() => true;

    /// <inheritdoc/>
    public ValueTask LookAsync(Action<IEpisodeState> look, CancellationToken cancellationToken)
    {
        look(environment.State);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) =>
        played is null ? environment.ResetAsync(request, cancellationToken) : ResetAsync(request, played, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, bool isTrainers, CancellationToken cancellationToken) =>
        played is null ? environment.StepAsync(action, cancellationToken) : StepAsync(action, isTrainers, played, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, PlayedSteps played, CancellationToken cancellationToken)
    {
        var step = await environment.ResetAsync(request, cancellationToken);
        played.Began();
        return step;
    }

    private async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, bool isTrainers, PlayedSteps played, CancellationToken cancellationToken)
    {
        var step = await environment.StepAsync(action, cancellationToken);
        played.Stepped(action, step);
        if (isTrainers)
        {
            played.WasTrainers();
        }

        return step;
    }
}
