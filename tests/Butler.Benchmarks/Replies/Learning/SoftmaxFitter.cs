using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Episodes;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>
/// Learns weights by softmax regression: stochastic gradients with steps that shrink for what was seen often (AdaGrad), a pull
/// towards zero, and a few passes only, so that nothing is learned by heart.
/// </summary>
internal sealed class SoftmaxFitter
{
    private const int Passes = 10;
    private const double Rate = .2;
    private const double BiasRate = .05;
    private const double Pull = 1e-3;
    private const double Tiny = 1e-12;
    private const double NoError = 1e-4;
    private const double Hundred = 100;

    /// <summary>What is unclear may count for so much more than a response, however many examples it has.</summary>
    private const double MostOfUnclear = 1.6;

    private readonly Fitted[] _examples;
    private readonly int[][] _rows;
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly int[] _uses;
    private readonly int _columns;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double[] _bias;
    private readonly double[] _biasSquares;
    private readonly double[] _classWeights;

    public SoftmaxFitter(IReadOnlyList<Fitted> examples, int columns)
    {
        (_examples, _columns) = ([.. examples], columns);
        _rows = [.. _examples.Select(example => example.Features.Select(IdOf).ToArray())];
        _uses = new int[_ids.Count];
        foreach (var id in _rows.SelectMany(row => row))
        {
            _uses[id]++;
        }

        (_weights, _squares) = (new double[_ids.Count * columns], new double[_ids.Count * columns]);
        (_bias, _biasSquares) = (new double[columns], new double[columns]);
        _classWeights = ClassWeights();
    }

    /// <summary>Learns, and keeps the rows that matter most.</summary>
    public WeightsFile Fit(IReadOnlyList<string> columns, FeatureNames names, int mostRows, EpisodeRandom random)
    {
        var order = Enumerable.Range(0, _examples.Length).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var example in order)
            {
                Step(_examples[example], _rows[example]);
            }
        }

        var rows = _ids.Select(pair => (Name: names.Of(pair.Key), Row: RowOf(pair.Value), Uses: _uses[pair.Value]))
            .Where(row => row.Name is not null)
            .OrderByDescending(row => row.Row.Max(Math.Abs) * Math.Sqrt(row.Uses))
            .Take(mostRows)
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .ToDictionary(row => row.Name!, row => row.Row.Select(Whole).ToArray(), StringComparer.Ordinal);
        return new WeightsFile { Columns = columns, Bias = [.. _bias.Select(Whole)], Rows = rows };
    }

    private static short Whole(double weight) => (short)Math.Clamp(Math.Round(weight * Hundred), short.MinValue, short.MaxValue);

    private int IdOf(ulong feature)
    {
        if (!_ids.TryGetValue(feature, out var id))
        {
            id = _ids.Count;
            _ids.Add(feature, id);
        }

        return id;
    }

    /// <summary>Every response counts alike, whether it has many examples or few.</summary>
    private double[] ClassWeights()
    {
        var totals = new double[_columns];
        foreach (var example in _examples)
        {
            totals[example.Label] += example.Weight;
        }

        var mean = totals[..^1].Average();
        return [.. totals.Select((total, column) => column == _columns - 1 ? Math.Min(1, MostOfUnclear * mean / total) : Math.Sqrt(mean / total))];
    }

    private void Step(Fitted example, int[] row)
    {
        var evened = 1 / Math.Sqrt(Math.Max(1, example.Features.Length));
        var errors = Errors(example, row, evened);
        for (var column = 0; column < _columns; column++)
        {
            var error = errors[column] * example.Weight * _classWeights[example.Label];
            _biasSquares[column] += (error * error) + Tiny;
            _bias[column] -= BiasRate * error / Math.Sqrt(_biasSquares[column]);
            if (Math.Abs(error) < NoError)
            {
                continue;
            }

            foreach (var id in row)
            {
                var at = (id * _columns) + column;
                var gradient = (error * evened) + (Pull * _weights[at]);
                _squares[at] += (gradient * gradient) + Tiny;
                _weights[at] -= Rate * gradient / Math.Sqrt(_squares[at]);
            }
        }
    }

    private double[] Errors(Fitted example, int[] row, double evened)
    {
        var sums = new double[_columns];
        foreach (var id in row)
        {
            for (var column = 0; column < _columns; column++)
            {
                sums[column] += _weights[(id * _columns) + column];
            }
        }

        for (var column = 0; column < _columns; column++)
        {
            sums[column] = _bias[column] + (sums[column] * evened);
        }

        var largest = sums.Max();
        var parts = sums.Select(sum => Math.Exp(sum - largest)).ToArray();
        var total = parts.Sum();
        return [.. parts.Select((part, column) => (part / total) - (column == example.Label ? 1 : 0))];
    }

    private double[] RowOf(int id)
    {
        var row = _weights.AsSpan(id * _columns, _columns).ToArray();
        var mean = row.Average();
        return [.. row.Select(weight => weight - mean)];
    }
}
