using System.Globalization;

namespace Butler.Training.Evaluation;

/// <summary>The figures of results by name, in the order in which tables show them.</summary>
public static class ResultFigures
{
    /// <summary>The figures of a result.</summary>
    public static IReadOnlyList<(string Name, double Value)> Of(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            ("episodes", result.Episodes), ("mean", result.Mean), ("iqm", result.Iqm), ("iqm_low", result.Ci95.Low), ("iqm_high", result.Ci95.High), ("lowest_tenth", result.LowestTenth),
            .. result.TrainedRuns > 1 ? result.IqmByRun.Select((value, run) => (FormattableString.Invariant($"iqm/run_{run + 1}"), value)) : [],
            .. result.AgainstFirst is { } paired ? Of(paired) : [],
            .. result.Parts.Select(part => ($"parts/{part.Key}", part.Value)),
            .. result.Measures.Select(measure => (measure.Key, measure.Value)),
            .. result.PassAtK.Select((value, at) => (FormattableString.Invariant($"pass@{at + 1}"), value)),
            .. result.PassToTheK.Select((value, at) => (FormattableString.Invariant($"pass^{at + 1}"), value)),
        ];
    }

    /// <summary>A row for each figure that any of the results has: its name, and its value in each result as text for people.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Rows(IReadOnlyList<EvaluationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var figures = results.Select(Of).ToArray();
        var values = figures.Select(each => each.ToDictionary(figure => figure.Name, figure => figure.Value)).ToArray();
        return figures.SelectMany(each => each).Select(figure => figure.Name).Distinct()
            .Select(name => (name, (IReadOnlyList<string>)[.. values.Select(each => each.TryGetValue(name, out var value) ? Spell(value) : "-")]));
    }

    /// <summary>A figure as text for people: whole numbers whole, tokens by the thousand, and what a step of a model costs in full.</summary>
    public static string Spell(double value) => value.ToString(
        value == Math.Floor(value) && value > 1 || value >= 1000 ? "0" : value is > 0 and < 0.01 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);

    private static (string Name, double Value)[] Of(PairedComparison paired) =>
        [("paired/difference", paired.MeanDifference), ("paired/low", paired.Ci95.Low), ("paired/high", paired.Ci95.High), ("paired/better", paired.ProbabilityOfImprovement)];
}
