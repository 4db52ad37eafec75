using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>What each thing in a message speaks for, by event: learned from examples, see the reader's README for the command.</summary>
internal sealed class WeightTable
{
    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly short[] _weights;

    /// <param name="file">The weights.</param>
    /// <param name="columns">What they speak for, in their order; what is unclear comes after them.</param>
    public WeightTable(WeightsFile file, IReadOnlyList<string> columns)
    {
        Columns = columns.Count + 1;
        if (!file.Columns.SequenceEqual(columns.Append(ReplyReading.Unclear)))
        {
            throw new FormatException("The weights are of other responses: make them anew.");
        }

        _weights = new short[(file.Rows.Count + 1) * Columns];
        var rows = new Dictionary<ulong, int>(file.Rows.Count);
        foreach (var (name, weights) in file.Rows)
        {
            var row = rows.Count + 1;
            rows.Add(FeatureName.NumberOf(name), row * Columns);
            weights.CopyTo(_weights, row * Columns);
        }

        file.Bias.CopyTo(_weights, 0);
        _rows = rows.ToFrozenDictionary();
    }

    /// <summary>How many sums there are: one for each response, and one for what is unclear.</summary>
    public int Columns { get; }

    /// <summary>Adds up what the features speak for, in hundredths, and evens out the length of the message.</summary>
    /// <returns>How many of the features are known.</returns>
    public int Sum(ReadOnlySpan<ulong> features, Span<double> sums)
    {
        Span<int> totals = stackalloc int[Columns];
        totals.Clear();
        var known = 0;
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                known++;
                for (var column = 0; column < totals.Length; column++)
                {
                    totals[column] += _weights[row + column];
                }
            }
        }

        var evened = 1 / Math.Sqrt(Math.Max(1, features.Length));
        for (var column = 0; column < totals.Length; column++)
        {
            sums[column] = (_weights[column] / 100.0) + (totals[column] / 100.0 * evened);
        }

        return known;
    }
}

/// <summary>The weights of one event as they stand in <c>weights.json</c>.</summary>
internal sealed record WeightsFile
{
    /// <summary>The responses and <c>unclear</c>, in the order of the weights.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What is added whatever the message says, in hundredths.</summary>
    public required short[] Bias { get; init; }

    /// <summary>Name of a feature to its weights, in hundredths.</summary>
    public required IReadOnlyDictionary<string, short[]> Rows { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, WeightsFile>))]
internal sealed partial class ReplyWeightsJson : JsonSerializerContext;
