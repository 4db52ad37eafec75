using System.Text;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>What was sent, with which statuses it was answered, and what was wrong with the answers. Safe for concurrent use.</summary>
internal sealed class HttpTally
{
    private const int MostShown = 40;
    private const int MostShownOfARequest = 300;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];
    private int _sent;

    /// <summary>How many requests were sent.</summary>
    public int Sent => _sent;

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Counts a request.</summary>
    public void Sends() => Interlocked.Increment(ref _sent);

    /// <summary>Counts an answer.</summary>
    public void Count(string kind, string status)
    {
        lock (_lock)
        {
            if (!_answers.TryGetValue(kind, out var statuses))
            {
                _answers[kind] = statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
            }

            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }
    }

    /// <summary>Keeps what was wrong with the answer to a request; null for nothing.</summary>
    public void Check(HostileRequest request, string? fault)
    {
        if (fault is not null)
        {
            var sent = Encoding.Latin1.GetString(request.Parts.SelectMany(part => part).Take(4 * MostShownOfARequest).ToArray());
            Violate($"{request.Kind}: {fault}\n    for {sent[..Math.Min(sent.Length, MostShownOfARequest)].Replace("\r\n", "⏎", StringComparison.Ordinal)}");
        }
    }

    /// <summary>Keeps what went wrong.</summary>
    public void Violate(string violation)
    {
        lock (_lock)
        {
            _violations.Add(violation);
        }
    }

    /// <summary>Writes the table.</summary>
    public void Report(TextWriter output)
    {
        output.WriteLine($"{Sent} requests sent");
        foreach (var (kind, statuses) in _answers)
        {
            output.WriteLine($"  {kind,-48} {string.Join(", ", statuses.Select(each => $"{each.Key}: {each.Value}"))}");
        }

        var all = _answers.Values.SelectMany(each => each).GroupBy(each => each.Key).OrderBy(each => each.Key, StringComparer.Ordinal);
        output.WriteLine($"by status: {string.Join(", ", all.Select(group => $"{group.Key}: {group.Sum(each => each.Value)}"))}");
        output.WriteLine($"{_violations.Count} violations");
        foreach (var violation in _violations.Take(MostShown))
        {
            output.WriteLine($"  {violation}");
        }
    }
}
