using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Plays with the truth in hand: the ceiling that every world is measured against.</summary>
public sealed class OraclePolicy(IWorld world) : IPolicy
{
    private IOracle? _oracle;

    /// <inheritdoc/>
    public string Name => "oracle";

    /// <inheritdoc/>
    public void Begin(ResetRequest request) => _oracle = world.CreateOracle(request);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Next(EpisodeStep last) =>
        (_oracle ?? throw new InvalidOperationException("Begin an episode first.")).Next(last);
}
