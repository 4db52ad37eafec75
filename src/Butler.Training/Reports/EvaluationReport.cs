using System.Globalization;
using System.Net;
using System.Text;
using Butler.Episodes.Scoring;
using Butler.Training.Evaluation;

namespace Butler.Training.Reports;

/// <summary>A page of its own that shows an evaluation: a table, the curves of training where there was any, and pictures of the results.</summary>
public static class EvaluationReport
{
    private const int Beginning = 50;

    private const string Meaning = "iqm: the mean of the middle half of the episodes, with its interval of 95 % by the bootstrap, over training runs too when there are several. "
        + "paired: beside the first policy, episode by episode.";

    private const string Style = """
        body{font-family:system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
        table{border-collapse:collapse;margin:1rem 0}th,td{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:right}
        th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto;margin:.6rem 0}code{background:#f3f3f3;padding:.1rem .3rem}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="results">The results, the baseline first.</param>
    /// <param name="training">How those were trained that were.</param>
    /// <param name="leaves">The parts of the world's rubric.</param>
    /// <param name="command">The command that gives the same page.</param>
    public static string Write(
        IReadOnlyList<EvaluationResult> results, IReadOnlyList<TrainingCurves> training, IReadOnlyList<RubricLeaf> leaves, string command)
    {
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder();
        var first = results[0];
        var title = string.Create(CultureInfo.InvariantCulture, $"{first.WorldId}, split {first.Settings.Split}, {first.Settings.Difficulty ?? "default difficulty"}");
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{WebUtility.HtmlEncode(title)}</h1><p>{first.Settings.Runs} runs of {first.Settings.Episodes} episodes, seeds from {first.Settings.Seed}. The same again: <code>{WebUtility.HtmlEncode(command)}</code></p>");
        AppendTable(page, results);
        page.Append(CultureInfo.InvariantCulture, $"<p>{Meaning}</p>");
        foreach (var chart in Charts(results, training, leaves))
        {
            page.Append(chart.Text).Append('\n');
        }

        return page.Append("</body></html>\n").ToString();
    }

    /// <summary>The pictures of the page, in its order.</summary>
    public static IEnumerable<SvgPicture> Charts(IReadOnlyList<EvaluationResult> results, IReadOnlyList<TrainingCurves> training, IReadOnlyList<RubricLeaf> leaves)
    {
        ArgumentNullException.ThrowIfNull(results);
        yield return BarChart.Draw("Score: mean of the middle half, interval of 95 %", [.. results.Select(result => result.Policy)], [("IQM", [.. results.Select(result => new Bar(result.Iqm, result.Ci95.Low, result.Ci95.High))])]);
        var parts = results[0].Parts.Keys.ToArray();
        yield return BarChart.Draw("Parts of the rubric", parts, [.. results.Select(result => (result.Policy, (IReadOnlyList<Bar>)[.. parts.Select(part => new Bar(result.Parts[part]))]))]);
        foreach (var chart in TrainingCharts.Draw(training, leaves).Concat(TrainingCharts.Draw(training, leaves, Beginning)))
        {
            yield return chart;
        }

        if (DailyEnergy(results) is { } energy)
        {
            yield return energy;
        }

        foreach (var result in results.Where(result => result.Decisions.Count > 0))
        {
            yield return HeatMap.Draw($"What {result.Policy} does, by what there is to do", result.Decisions);
        }
    }

    // Measures named energy_mon … energy_fri are a course through the week.
    private static SvgPicture? DailyEnergy(IReadOnlyList<EvaluationResult> results)
    {
        string[] days = ["mon", "tue", "wed", "thu", "fri"];
        return results.All(result => days.All(day => result.Measures.ContainsKey("energy_" + day)))
            ? LineChart.Draw("Energy by day", "day", [.. results.Select(result => new Series(result.Policy, [.. days.Select((day, at) => ((double)at, result.Measures["energy_" + day]))], []))], ["Mon", "Tue", "Wed", "Thu", "Fri"])
            : null;
    }

    private static void AppendTable(StringBuilder page, IReadOnlyList<EvaluationResult> results)
    {
        Row("th", "policy", results.Select(result => result.Policy), "<table>");
        foreach (var (name, values) in ResultFigures.Rows(results))
        {
            Row("td", name, values);
        }

        page.Append("</table>");

        void Row(string cell, string name, IEnumerable<string> values, string before = "") => page.Append(before).Append("<tr>")
            .Append(string.Concat(values.Prepend(name).Select(value => $"<{cell}>{WebUtility.HtmlEncode(value)}</{cell}>"))).Append("</tr>");
    }
}
