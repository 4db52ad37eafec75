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
            ("episodes", result.Episodes), ("mean", result.Mean), ("iqm", result.Iqm), ("iqm_low", result.Ci95.Low), ("iqm_high", result.Ci95.High),
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
        var figures = results.Select(result => Of(result).ToDictionary(figure => figure.Name, figure => figure.Value)).ToArray();
        return results.SelectMany(result => Of(result).Select(figure => figure.Name)).Distinct()
            .Select(name => (name, (IReadOnlyList<string>)[.. figures.Select(each => each.TryGetValue(name, out var value) ? Spell(value) : "-")]));
    }

    /// <summary>A figure as text for people: whole numbers whole, tokens by the thousand, and what a step of a model costs in full.</summary>
    public static string Spell(double value) => value.ToString(
        value == Math.Floor(value) && value > 1 || value >= 1000 ? "0" : value is > 0 and < 0.01 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);

    /// <summary>A comparison as a sentence.</summary>
    public static string Tell(EvaluationResult first, EvaluationResult later, PairedComparison compared)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(compared);
        return $"{later.Policy} against {first.Policy}, episode by episode: {Spell(compared.MeanDifference)} [{Spell(compared.Ci95.Low)}, {Spell(compared.Ci95.High)}], better in {Spell(compared.ProbabilityOfImprovement)} of the episodes";
    }
}
