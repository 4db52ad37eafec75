using System.Globalization;
using System.Text;
using Butler.Training.Evaluation;

namespace Butler.Mcp.Commands;

/// <summary>An evaluation for the terminal.</summary>
internal static class EvaluationTable
{
    private const int LeastWidth = 18;

    /// <summary>Writes the table, and each later policy against the first.</summary>
    public static string Write(IReadOnlyList<EvaluationResult> results, IReadOnlyList<PairedComparison> comparisons)
    {
        var table = new StringBuilder();
        var width = Math.Max(LeastWidth, results.Max(result => result.Policy.Length) + 2);
        Row("policy", result => result.Policy);
        Row("mean", result => Number(result.Mean));
        Row("IQM", result => Number(result.Iqm));
        Row("  95 %", result => $"{Number(result.Ci95.Low)} to {Number(result.Ci95.High)}");
        foreach (var part in results[0].Parts.Keys)
        {
            Row(part, result => Number(result.Parts[part]));
        }

        foreach (var measure in results.SelectMany(result => result.Measures.Keys).Distinct())
        {
            Row(measure, result => result.Measures.TryGetValue(measure, out var value) ? Number(value) : "-");
        }

        for (var k = 1; k <= results[0].PassAtK.Count; k++)
        {
            Row(FormattableString.Invariant($"pass@{k}, pass^{k}"), result => $"{Number(result.PassAtK[k - 1])}, {Number(result.PassToTheK[k - 1])}");
        }

        for (var at = 0; at < comparisons.Count; at++)
        {
            var each = comparisons[at];
            table.Append(CultureInfo.InvariantCulture, $"{results[at + 1].Policy} against {results[0].Policy}: {Number(each.MeanDifference)} [{Number(each.Ci95.Low)}, {Number(each.Ci95.High)}], better in {Number(each.ProbabilityOfImprovement)} of the episodes\n");
        }

        foreach (var result in results.Where(result => result.Usage is not null))
        {
            table.Append(CultureInfo.InvariantCulture, $"{result.Policy}: {ModelCost.Tell(result.Usage!)}\n");
        }

        return table.ToString().TrimEnd('\n');

        void Row(string name, Func<EvaluationResult, string> value) =>
            table.Append(CultureInfo.InvariantCulture, $"{name,-26}").Append(string.Concat(results.Select(result => value(result).PadLeft(width)))).Append('\n');
    }

    // Tokens are counted by the thousand, a step of a model may cost less than a thousandth of a dollar.
    private static string Number(double value) => value.ToString(value >= 1000 ? "0" : value is > 0 and < 0.01 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);
}
