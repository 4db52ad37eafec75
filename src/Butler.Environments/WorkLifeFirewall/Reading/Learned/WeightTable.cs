using System.Runtime.Intrinsics;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>What each thing in a reply to one event speaks for: which response, and which matter.</summary>
/// <remarks>The sums of the responses come first, then "unclear", then those of the matters, then "no matter".</remarks>
internal sealed class WeightTable
{
    private const float Hundred = 100;

    private readonly NumberTable _rows;
    private readonly Vector512<float>[] _weights;
    private readonly Vector128<float>[] _tones;

    /// <param name="own">The weights of the responses of the event, and of what is unclear.</param>
    /// <param name="topics">The weights of the matters, and of none.</param>
    /// <param name="tones">The weights of the tones, in their order.</param>
    public WeightTable(WeightsFile own, WeightsFile topics, WeightsFile tones)
    {
        (Responses, Topics) = (own.Columns.Count - 1, topics.Columns.Count - 1);
        if (own.Columns.Count + topics.Columns.Count > Vector512<float>.Count)
        {
            throw new FormatException("There are more responses and matters than a row of weights has room for.");
        }

        (Bias, ToneBias) = (Row(own.Bias, topics.Bias), Row(tones.Bias));
        var names = own.Rows.Keys.Union(topics.Rows.Keys).Union(tones.Rows.Keys).ToList();
        _tones = [.. names.Select(name => Row(tones.Rows.GetValueOrDefault(name)))];
        _weights = [.. names.Select(name => Row(own.Rows.GetValueOrDefault(name), topics.Rows.GetValueOrDefault(name)))];
        _rows = new NumberTable(names.Select((name, index) => (FeatureName.NumberOf(name), index)).ToDictionary(row => row.Item1, row => row.index));
    }

    /// <summary>How many responses there are; the sum of what is unclear stands at this index.</summary>
    public int Responses { get; }

    /// <summary>How many matters there are; the sum of none stands behind them.</summary>
    public int Topics { get; }

    /// <summary>What is added whatever the message says.</summary>
    public Vector512<float> Bias { get; }

    /// <summary>What is added to the tones whatever the message says.</summary>
    public Vector128<float> ToneBias { get; }

    /// <returns>The row of a feature, or -1.</returns>
    public int Find(ulong feature) => _rows.Find(feature);

    public Vector512<float> At(int row) => _weights[row];

    public Vector128<float> TonesAt(int row) => _tones[row];

    private static Vector128<float> Row(short[]? tones) => tones is null ? default : Vector128.Create(tones[0], tones[1], tones[2], 0f) / Hundred;

    private Vector512<float> Row(short[]? own, short[]? topics)
    {
        Span<float> row = stackalloc float[Vector512<float>.Count];
        row.Clear();
        for (var i = 0; i < (own?.Length ?? 0); i++)
        {
            row[i] = own![i] / Hundred;
        }

        for (var i = 0; i < (topics?.Length ?? 0); i++)
        {
            row[Responses + 1 + i] = topics![i] / Hundred;
        }

        return Vector512.Create<float>(row);
    }
}
