using Butler.Episodes;

namespace Butler.Training.Evaluation;

/// <summary>The figures that runs of reinforcement learning are reported with (Agarwal et al., "Deep reinforcement learning at the edge of the statistical precipice", 2021).</summary>
public static class Statistics
{
    private const int Repetitions = 2000;

    /// <summary>The mean of the middle half: less moved by outliers than the mean, less wasteful than the median.</summary>
    /// <param name="values">At least one value, in any order.</param>
    public static double Iqm(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var sorted = values.Order().ToArray();
        var cut = sorted.Length / 4;
        return sorted.AsSpan(cut, sorted.Length - (2 * cut)).ToArray().Average();
    }

    /// <summary>
    /// The interval of 95 % of a figure by the bootstrap, with replacement. Runs that only play other episodes are strata: episodes are drawn
    /// within each. Runs of policies that were trained apart are drawn too, and then their episodes, so that the interval holds what
    /// another training could have given.
    /// </summary>
    /// <param name="runs">The scores of each run.</param>
    /// <param name="figure">The figure of all scores together.</param>
    /// <param name="drawsRuns">Whether the runs are of policies that were trained apart.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static Interval Interval95(IReadOnlyList<IReadOnlyList<double>> runs, Func<IReadOnlyList<double>, double> figure, bool drawsRuns = false, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(figure);
        var random = new EpisodeRandom(seed).Fork("bootstrap");
        var drawn = new List<double>(runs.Sum(run => run.Count));
        var figures = new double[Repetitions];
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            drawn.Clear();
            foreach (var stratum in runs)
            {
                var run = drawsRuns ? runs[random.Next(runs.Count)] : stratum;
                for (var episode = 0; episode < run.Count; episode++)
                {
                    drawn.Add(run[random.Next(run.Count)]);
                }
            }

            figures[repetition] = figure(drawn);
        }

        Array.Sort(figures);
        return new Interval(figures[(int)(Repetitions * 0.025)], figures[(int)(Repetitions * 0.975) - 1]);
    }

    /// <summary>The value that a share of the values stay below.</summary>
    /// <param name="values">At least one value, in any order.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Quantile(IReadOnlyList<double> values, double share)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Order().ElementAt(Math.Min(values.Count - 1, (int)(share * values.Count)));
    }

    /// <summary>How likely at least one of k attempts succeeds, from c successes in n attempts (Chen et al., 2021).</summary>
    public static double PassAtK(int attempts, int successes, int k) => 1 - (Choose(attempts - successes, k) / Choose(attempts, k));

    /// <summary>How likely all of k attempts succeed, from c successes in n attempts (Yao et al., τ-bench, 2024).</summary>
    public static double PassToTheK(int attempts, int successes, int k) => Choose(successes, k) / Choose(attempts, k);

    private static double Choose(int of, int count)
    {
        if (count > of)
        {
            return 0;
        }

        var ways = 1.0;
        for (var at = 0; at < count; at++)
        {
            ways *= (double)(of - at) / (at + 1);
        }

        return ways;
    }
}
