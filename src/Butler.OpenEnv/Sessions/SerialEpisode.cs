using System.Diagnostics.CodeAnalysis;
using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>An environment of this door's own, one turn at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
internal sealed class SerialEpisode(IEnvironment environment) : IPlayedEpisode
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public IEpisodeState State => environment.State;

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await environment.ResetAsync(request, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await environment.StepAsync(action, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }
}
