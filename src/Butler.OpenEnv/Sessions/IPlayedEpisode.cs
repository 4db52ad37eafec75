using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>An environment that may be played from more than one side: one turn goes through at a time.</summary>
/// <remarks>Who joins one keeps it from being closed for want of use until it is disposed.</remarks>
public interface IPlayedEpisode : IDisposable
{
    /// <summary>The steps that were taken from all sides; null where one side alone plays, and knows them.</summary>
    PlayedSteps? Played { get; }

    /// <summary>Whether whoever else plays it has left, so that no turn is taken any more.</summary>
    bool HasLeft { get; }

    /// <summary>Lets one trainer join at a time.</summary>
    bool TryJoin();

    /// <summary>Looks at the state of the running episode while no turn is taken.</summary>
    ValueTask LookAsync(Action<IEpisodeState> look, CancellationToken cancellationToken);

    /// <summary>Begins an episode.</summary>
    /// <exception cref="InvalidResetException">The request names what the world does not have.</exception>
    /// <exception cref="EpisodeOrderException">Whoever plays it has left.</exception>
    ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a turn.</summary>
    /// <param name="action">The action.</param>
    /// <param name="isTrainers">Whether the trainer takes it and is told its reward.</param>
    /// <param name="cancellationToken">Gives the turn up.</param>
    /// <exception cref="EpisodeOrderException">No episode is running, or whoever plays it has left.</exception>
    ValueTask<EpisodeStep> StepAsync(EpisodeAction action, bool isTrainers, CancellationToken cancellationToken);
}
