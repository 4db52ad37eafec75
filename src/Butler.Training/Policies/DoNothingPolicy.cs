using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Never acts: the floor that every world is measured from.</summary>
public sealed class DoNothingPolicy : IPolicy
{
    /// <inheritdoc/>
    public string Name => "do-nothing";

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        // It needs to know nothing of the episode.
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last) => null;
}
