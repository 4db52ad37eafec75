namespace Butler.Benchmarks.World;

/// <summary>What one unit of work cost, over a number of rounds.</summary>
/// <param name="Microseconds">Of one unit, a value for each round.</param>
/// <param name="Rounds">How many rounds there were.</param>
/// <param name="Bytes">Allocated by one unit, over all rounds.</param>
public sealed record Measurement(Quantiles Microseconds, int Rounds, double Bytes)
{
    /// <summary>Of the quickest round: what the work itself costs where other programs share the machine.</summary>
    public double Best => Microseconds.Least;

    /// <summary>Of the middle round.</summary>
    public double Median => Microseconds.Median;
}
