using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Makes the same call, for ever.</summary>
/// <param name="name">The name in every result row.</param>
/// <param name="action">The call.</param>
public sealed class ConstantPolicy(string name, EpisodeAction action) : IPolicy
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        // It needs to know nothing of the episode.
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last) => action;
}
