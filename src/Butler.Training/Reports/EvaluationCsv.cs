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

    private static IEnumerable<string> Lines(EvaluationResult result) => ResultFigures.Of(result)
        .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{result.World},{Cell(result.Policy)},{result.Settings.Split},{figure.Name},{figure.Value:R}\n"));

    // A model may be called anything.
    private static string Cell(string text) => text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
