using System.Globalization;
using System.Text;
using Butler.Training.Evaluation;

namespace Butler.Mcp.Commands;

/// <summary>An evaluation for the terminal.</summary>
internal static class EvaluationTable
{
    private const int NameWidth = 32;
    private const int LeastWidth = 14;

    /// <summary>Writes the table.</summary>
    public static string Write(IReadOnlyList<EvaluationResult> results)
    {
        var table = new StringBuilder();
        var width = Math.Max(LeastWidth, results.Max(result => result.Policy.Length) + 2);
        Row("policy", results.Select(result => result.Policy));
        foreach (var (name, values) in ResultFigures.Rows(results))
        {
            Row(name, values);
        }

        foreach (var result in results.Where(result => result.Usage is not null))
        {
            table.Append(CultureInfo.InvariantCulture, $"{result.Policy}: {ModelCost.Tell(result.Usage!)}\n");
        }

        return table.ToString().TrimEnd('\n');

        void Row(string name, IEnumerable<string> values) =>
            table.Append(CultureInfo.InvariantCulture, $"{name,-NameWidth}").Append(string.Concat(values.Select(value => value.PadLeft(width)))).Append('\n');
    }
}
