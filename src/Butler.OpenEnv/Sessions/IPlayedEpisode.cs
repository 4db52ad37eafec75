using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>An environment that may be played from more than one side: one turn goes through at a time.</summary>
public interface IPlayedEpisode
{
    /// <summary>The state of the running episode.</summary>
    IEpisodeState State { get; }

    /// <summary>Begins an episode.</summary>
    /// <exception cref="InvalidResetException">The request names what the world does not have.</exception>
    ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a turn.</summary>
    /// <exception cref="EpisodeOrderException">No episode is running.</exception>
    ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken);
}
