using Butler.Episodes.Scoring;

namespace Butler.Episodes;

/// <summary>
/// One running episode at a time: <see cref="ResetAsync"/> begins it, <see cref="StepAsync"/> plays it.
/// The same reset and the same actions give the same bytes, whatever machine or day it is.
/// </summary>
/// <remarks>Not safe for concurrent use: whoever holds an environment lets one turn through at a time.</remarks>
public interface IEnvironment
{
    /// <summary>The state of the running episode; before the first reset an empty one with <c>step_count</c> 0.</summary>
    IEpisodeState State { get; }

    /// <summary>What has been paid so far.</summary>
    ScorecardSummary Scorecard { get; }

    /// <summary>Begins a new episode, leaving the old one wherever it was.</summary>
    /// <returns>The first observation; its reward is null.</returns>
    /// <exception cref="InvalidResetException">The request names a split, difficulty or option value this world does not have.
    /// The running episode is untouched.</exception>
    ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken);

    /// <summary>Takes one action. Anything an agent can get wrong is judged by the world and answered in the step's reply.</summary>
    /// <returns>The next observation; its reward is a number.</returns>
    /// <exception cref="EpisodeOrderException">There is no running episode: it was never begun, or it is over. Nothing changes.</exception>
    ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken);
}
