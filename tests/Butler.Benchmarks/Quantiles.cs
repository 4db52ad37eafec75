namespace Butler.Benchmarks;

/// <summary>What a number of measurements come to.</summary>
public sealed class Quantiles(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The smallest.</summary>
    public double Least => _sorted[0];

    /// <summary>The median.</summary>
    public double Median => At(0.5);

    /// <summary>The value below which a share of all lies (nearest rank).</summary>
    public double At(double share) => _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
