namespace Butler.Benchmarks.HttpSoak;

/// <summary>What clients did and what they met that they should not have. Safe for concurrent use.</summary>
internal sealed class SoakTally
{
    private const int MostShown = 20;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _lives = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];

    /// <summary>How many clients came and went.</summary>
    public int Lives
    {
        get
        {
            lock (_lock)
            {
                return _lives.Values.Sum();
            }
        }
    }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Counts a client.</summary>
    public void Count(string kind)
    {
        lock (_lock)
        {
            _lives[kind] = _lives.GetValueOrDefault(kind) + 1;
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
        output.WriteLine($"{Lives} clients came and went");
        foreach (var (kind, count) in _lives)
        {
            output.WriteLine($"  {count,8}  {kind}");
        }

        output.WriteLine($"{_violations.Count} violations");
        foreach (var violation in _violations.Take(MostShown))
        {
            output.WriteLine($"  {violation}");
        }
    }
}
