namespace Butler.Training.Evaluation;

/// <summary>Two policies on the same episodes.</summary>
/// <param name="MeanDifference">The mean of the second's score minus the first's, episode by episode.</param>
/// <param name="Ci95">Its interval of 95 %.</param>
/// <param name="ProbabilityOfImprovement">The share of episodes in which the second is better, ties by half.</param>
public sealed record PairedComparison(double MeanDifference, Interval Ci95, double ProbabilityOfImprovement)
{
    /// <summary>Compares scores of the same episodes in the same order.</summary>
    /// <param name="first">The first's scores by run.</param>
    /// <param name="second">The second's.</param>
    /// <param name="drawsRuns">Whether the runs of one of them are of policies that were trained apart.</param>
    /// <exception cref="ArgumentException">They are not of the same episodes.</exception>
    public static PairedComparison Of(IReadOnlyList<IReadOnlyList<double>> first, IReadOnlyList<IReadOnlyList<double>> second, bool drawsRuns = false)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.Select(run => run.Count).SequenceEqual(second.Select(run => run.Count)))
        {
            throw new ArgumentException("Only the same episodes can be compared pair by pair.", nameof(second));
        }

        IReadOnlyList<double>[] differences = [.. first.Zip(second, (one, other) => (IReadOnlyList<double>)[.. one.Zip(other, (a, b) => b - a)])];
        var all = differences.SelectMany(run => run).ToArray();
        return new PairedComparison(
            all.Average(),
            Statistics.Interval95(differences, values => values.Average(), drawsRuns),
            all.Average(difference => difference > 1e-9 ? 1 : difference < -1e-9 ? 0 : 0.5));
    }
}
