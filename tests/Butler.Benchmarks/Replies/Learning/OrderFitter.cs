using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Counts which kinds of word follow which, and says how much more often than chance.</summary>
internal sealed class OrderFitter
{
    /// <summary>So many followers by chance stand beside those that were counted, so that rare kinds say little.</summary>
    private const double Chance = 8;

    private const double Most = 1.5;
    private const double Least = -2.5;
    private const double Hundred = 100;

    private readonly SortedDictionary<string, SortedDictionary<string, int>> _followers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private int _total;

    public void Add(string text)
    {
        var message = Message.Read(text);
        var before = OrderTable.Stop;
        foreach (var token in message.Tokens)
        {
            if (OrderTable.PauseKind(token.Before) is { } pause && pause != before)
            {
                Count(ref before, pause);
            }

            Count(ref before, OrderTable.KindOf(token));
        }

        Count(ref before, OrderTable.Stop);
    }

    public OrderFile Fit()
    {
        var rows = new Dictionary<string, OrderRow>(StringComparer.Ordinal);
        foreach (var kind in _kinds.Keys)
        {
            var followers = _followers.GetValueOrDefault(kind) ?? [];
            var times = followers.Values.Sum();
            rows.Add(kind, new OrderRow
            {
                Unseen = Whole(Math.Log(Chance / (times + Chance))),
                Next = followers.ToDictionary(pair => pair.Key, pair => Whole(Math.Log(((pair.Value / ShareOf(pair.Key)) + Chance) / (times + Chance))), StringComparer.Ordinal),
            });
        }

        return new OrderFile { Rows = rows };
    }

    private static short Whole(double value) => (short)Math.Round(Math.Clamp(value, Least, Most) * Hundred);

    private double ShareOf(string kind) => (_kinds[kind] + 1.0) / (_total + _kinds.Count);

    private void Count(ref string before, string kind)
    {
        _followers.TryAdd(before, new SortedDictionary<string, int>(StringComparer.Ordinal));
        _followers[before][kind] = _followers[before].GetValueOrDefault(kind) + 1;
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _total++;
        before = kind;
    }
}
