using Butler.Episodes.Scoring;
using Butler.Training.Evaluation;
using Butler.Training.Learning;

namespace Butler.Training.Reports;

/// <summary>The curves of training: what each update measured, over all runs, with the interval of 95 % of the mean.</summary>
public static class TrainingCharts
{
    // A point for every update would be more ink than picture.
    private const int MostPoints = 100;

    /// <summary>Draws the curves.</summary>
    /// <param name="trained">The policies; those without an update are left out.</param>
    /// <param name="leaves">The parts of the rubric.</param>
    /// <param name="first">Draw the first so many updates alone; null for all.</param>
    public static IReadOnlyList<SvgPicture> Draw(IReadOnlyList<TrainingCurves> trained, IReadOnlyList<RubricLeaf> leaves, int? first = null)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(leaves);
        (string Name, GrpoStep[][] Runs)[] all =
        [
            .. trained.Select(each => (each.Name, Runs: each.Runs.Where(run => run.Count > 0).Select(run => run.Take(first ?? run.Count).ToArray()).ToArray())).Where(each => each.Runs.Length > 0),
        ];
        if (all.Length == 0)
        {
            return [];
        }

        var span = first is null ? "all steps" : FormattableString.Invariant($"the first {first} steps");
        return
        [
            LineChart.Draw($"Reward on the training split, choices by chance: {span}", "step", Lines(("reward", step => step.Reward))),
            .. first is null && all.Any(each => Validated(each.Runs).Length > 0) ? [Validation(all)] : (SvgPicture[])[],
            LineChart.Draw($"Loss: {span}", "step", Lines(("loss", step => step.Loss))),
            LineChart.Draw($"Entropy, and groups that teach nothing: {span}", "step", Lines(("entropy", step => step.Entropy), ("frac_reward_zero_std", step => step.FracRewardZeroStd))),
            LineChart.Draw($"Penalties for each episode: {span}", "step", Lines(("violations", step => step.Violations))),
            LineChart.Draw($"Parts of the rubric, {all[0].Name}: {span}", "step", [.. leaves.Select((leaf, part) => Curve(leaf.Name, all[0].Runs, step => step.Parts[part] / leaf.Weight))]),
        ];

        Series[] Lines(params (string Name, Func<GrpoStep, double> Measure)[] measures) =>
            [.. all.SelectMany(each => measures.Select(measure => Curve(all.Length == 1 ? measure.Name : measures.Length == 1 ? each.Name : $"{each.Name}: {measure.Name}", each.Runs, measure.Measure)))];
    }

    /// <summary>A curve of one measurement: means over windows and over the runs that came so far.</summary>
    public static Series Curve(string name, IReadOnlyList<GrpoStep[]> runs, Func<GrpoStep, double> measure)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var longest = runs.MaxBy(run => run.Length) ?? [];
        var window = Math.Max(1, (longest.Length + MostPoints - 1) / MostPoints);
        var (points, band) = (new List<(double, double)>(), new List<(double, double)>());
        for (var from = 0; from < longest.Length; from += window)
        {
            double[][] samples = [.. runs.Where(run => run.Length > from).Select(run => run[from..Math.Min(from + window, run.Length)].Select(measure).ToArray())];
            var means = samples.Select(run => run.Average()).ToArray();
            points.Add((longest[Math.Min(from + window, longest.Length) - 1].Step, means.Average()));
            if (runs.Count > 1)
            {
                // The runs are what chance could have given otherwise: each stands for itself.
                var interval = Statistics.Interval95([means], values => values.Average());
                band.Add((interval.Low, interval.High));
            }
        }

        return new Series(name, points, band);
    }

    private static SvgPicture Validation((string Name, GrpoStep[][] Runs)[] all)
    {
        var lines = all.Select(each => (each.Name, Runs: Validated(each.Runs))).Where(each => each.Runs.Length > 0).Select(each => Curve(each.Name, each.Runs, step => step.Validation!.Value)).ToArray();
        var steps = lines.SelectMany(line => line.Points.Select(point => point.X)).ToArray();
        return LineChart.Draw("Score on the validation split, the likeliest choice: all steps", "step", [.. lines, Series.Level("perfect play", 1, steps.Min(), steps.Max())]);
    }

    private static GrpoStep[][] Validated(GrpoStep[][] runs) => [.. runs.Select(run => run.Where(step => step.Validation is not null).ToArray()).Where(run => run.Length > 0)];
}
