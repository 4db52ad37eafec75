namespace Butler.Training.Learning;

/// <summary>
/// How much better each decision of a group turned out than the group does on average. The group played the same episode, so that
/// its mean is the baseline (Shao et al., "DeepSeekMath", 2024).
/// </summary>
public static class Advantages
{
    private const double Epsilon = 1e-6;

    /// <summary>The advantages by trajectory and decision; null for a group whose returns are all the same, which teaches nothing.</summary>
    /// <param name="group">Trajectories of one episode.</param>
    /// <param name="settings">What is credited to a decision, and whether it is divided by the group's spread.</param>
    public static double[][]? Of(IReadOnlyList<Trajectory> group, GrpoSettings settings)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(settings);
        var returns = group.Select(each => each.Return).ToArray();
        var spread = Spread(returns);
        if (spread < Epsilon)
        {
            return null;
        }

        var scale = settings.ScaleBySpread ? spread + Epsilon : 1;
        if (settings.Credit == Credit.Outcome)
        {
            var mean = returns.Average();
            return [.. group.Select((each, at) => Enumerable.Repeat((returns[at] - mean) / scale, each.Decisions.Count).ToArray())];
        }

        var toGo = group.Select(each => each.ReturnsToGo()).ToArray();
        var means = Enumerable.Range(0, toGo.Max(each => each.Length)).Select(step => toGo.Average(each => ToGo(each, step))).ToArray();
        return [.. group.Select((each, at) => each.Decisions.Select(decision => (ToGo(toGo[at], decision.Step) - means.ElementAtOrDefault(decision.Step)) / scale).ToArray())];
    }

    // Whoever has ended earlier is paid nothing more.
    private static double ToGo(double[] toGo, int step) => step < toGo.Length ? toGo[step] : 0;

    /// <summary>The standard deviation.</summary>
    public static double Spread(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
