namespace Butler.Episodes.Scoring;

/// <summary>A weighted sum of components: the only place where a world's weights stand.</summary>
/// <typeparam name="TFacts">What happened, as the world recorded it.</typeparam>
public sealed class Rubric<TFacts>
{
    private readonly IReadOnlyList<IRubricComponent<TFacts>> _components;

    /// <summary>Puts the components together, in the order in which they are reported.</summary>
    /// <exception cref="ArgumentException">The weights do not add up to 1.</exception>
    public Rubric(params IReadOnlyList<(IRubricComponent<TFacts> Component, double Weight)> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        if (Math.Abs(leaves.Sum(leaf => leaf.Weight) - 1) > 1e-12)
        {
            throw new ArgumentException("The weights of a rubric add up to 1.", nameof(leaves));
        }

        _components = [.. leaves.Select(leaf => leaf.Component)];
        Leaves = [.. leaves.Select(leaf => new RubricLeaf(leaf.Component.Name, leaf.Weight))];
    }

    /// <summary>Names and weights in reporting order.</summary>
    public IReadOnlyList<RubricLeaf> Leaves { get; }

    /// <summary>Asks every component; the values stand in the order of <see cref="Leaves"/>.</summary>
    public double[] Score(TFacts facts)
    {
        var values = new double[_components.Count];
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            values[leaf] = _components[leaf].Score(facts);
        }

        return values;
    }
}
