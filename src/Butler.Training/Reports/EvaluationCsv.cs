using System.Globalization;
using Butler.Training.Evaluation;

namespace Butler.Training.Reports;

/// <summary>An evaluation as a table for other programs: one line for each figure of each policy.</summary>
public static class EvaluationCsv
{
    /// <summary>Writes the table.</summary>
    public static string Write(IReadOnlyList<EvaluationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return "world,policy,split,figure,value\n" + string.Concat(results.SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(EvaluationResult result)
    {
        IEnumerable<(string Name, double Value)> figures =
        [
            ("episodes", result.Episodes), ("mean", result.Mean), ("iqm", result.Iqm), ("iqm_low", result.Ci95.Low), ("iqm_high", result.Ci95.High),
            .. result.Parts.Select(part => ($"parts/{part.Key}", part.Value)),
            .. result.Measures.Select(measure => (measure.Key, measure.Value)),
            .. result.PassAtK.Select((value, at) => (FormattableString.Invariant($"pass@{at + 1}"), value)),
            .. result.PassToTheK.Select((value, at) => (FormattableString.Invariant($"pass^{at + 1}"), value)),
        ];
        return figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{result.World},{Cell(result.Policy)},{result.Settings.Split},{figure.Name},{figure.Value:R}\n"));
    }

    // A model may be called anything.
    private static string Cell(string text) => text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
