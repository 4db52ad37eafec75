using Butler.Training.Evaluation;
using Butler.Training.Learning;

namespace Butler.Training.Reports;

/// <summary>The curves of training: what each update measured, over all runs, with the interval of 95 % of the mean.</summary>
public static class TrainingCharts
{
    // A point for every update would be more ink than picture.
    private const int MostPoints = 100;

    /// <summary>Draws the curves.</summary>
    /// <param name="runs">The updates of each run.</param>
    /// <param name="first">Draw the first so many updates alone; null for all.</param>
    public static IReadOnlyList<SvgPicture> Draw(IReadOnlyList<IReadOnlyList<GrpoStep>> runs, int? first = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var all = runs.Where(run => run.Count > 0).Select(run => run.Take(first ?? run.Count).ToArray()).ToArray();
        if (all.Length == 0)
        {
            return [];
        }

        var span = first is null ? "all steps" : FormattableString.Invariant($"the first {first} steps");
        return
        [
            LineChart.Draw($"Reward, {span}", "step", [Curve("reward", all, step => step.Reward)]),
            LineChart.Draw($"Loss, {span}", "step", [Curve("loss", all, step => step.Loss)]),
            LineChart.Draw($"Entropy and groups that teach nothing, {span}", "step", [Curve("entropy", all, step => step.Entropy), Curve("frac_reward_zero_std", all, step => step.FracRewardZeroStd)]),
            LineChart.Draw($"Penalties for each episode, {span}", "step", [Curve("violations", all, step => step.Violations)]),
        ];
    }

    /// <summary>A curve of one measurement: means over windows and runs.</summary>
    public static Series Curve(string name, IReadOnlyList<GrpoStep[]> runs, Func<GrpoStep, double> measure)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var length = runs.Min(run => run.Length);
        var window = Math.Max(1, (length + MostPoints - 1) / MostPoints);
        var (points, band) = (new List<(double, double)>(), new List<(double, double)>());
        for (var from = 0; from < length; from += window)
        {
            double[][] samples = [.. runs.Select(run => run[from..Math.Min(from + window, length)].Select(measure).ToArray())];
            points.Add((runs[0][Math.Min(from + window, length) - 1].Step, samples.SelectMany(run => run).Average()));
            if (runs.Count > 1)
            {
                // The runs are what chance could have given otherwise: each stands for itself.
                var means = samples.Select(run => run.Average()).ToArray();
                var interval = Statistics.Interval95([means], values => values.Average());
                band.Add((interval.Low, interval.High));
            }
        }

        return new Series(name, points, band);
    }
}
