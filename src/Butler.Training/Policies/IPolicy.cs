using Butler.Episodes;
using Butler.LanguageModel;

namespace Butler.Training.Policies;

/// <summary>Chooses actions from observations. A policy plays one episode at a time and is begun anew for each.</summary>
public interface IPolicy
{
    /// <summary>The name in every result row.</summary>
    string Name { get; }

    /// <summary>What asking a model took in this episode so far; null for a policy that asks none.</summary>
    ModelUsage? Usage => null;

    /// <summary>Begins an episode.</summary>
    void Begin(ResetRequest request);

    /// <summary>The next action, or null to stop acting.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    EpisodeAction? Next(EpisodeStep last);

    /// <summary>The same for a policy that has to wait for somebody, such as a model at an endpoint.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<EpisodeAction?> NextAsync(EpisodeStep last, CancellationToken cancellationToken) => ValueTask.FromResult(Next(last));
}
