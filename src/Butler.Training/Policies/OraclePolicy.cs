using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Plays with the truth in hand: the ceiling that every world is measured against.</summary>
/// <param name="world">The world.</param>
/// <param name="name">The name in every result row; a world may call its ceiling otherwise.</param>
public sealed class OraclePolicy(IWorld world, string name = OraclePolicy.UsualName) : IPolicy
{
    /// <summary>What the ceiling is called, and answers to in every world.</summary>
    public const string UsualName = "oracle";

    private IOracle? _oracle;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Begin(ResetRequest request) => _oracle = world.CreateOracle(request);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Next(EpisodeStep last) =>
        (_oracle ?? throw new InvalidOperationException("Begin an episode first.")).Next(last);
}
