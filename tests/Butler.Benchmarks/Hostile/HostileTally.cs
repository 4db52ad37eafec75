namespace Butler.Benchmarks.Hostile;

/// <summary>What was sent, what came back, and what was wrong with it.</summary>
public sealed class HostileTally
{
    private const int MostShown = 20;

    private readonly SortedDictionary<string, int> _sent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _answered = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];

    /// <summary>How many lines were sent.</summary>
    public int Sent => _sent.Values.Sum();

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Counts a line.</summary>
    public void Count(HostileLine line) => _sent[line.Kind] = _sent.GetValueOrDefault(line.Kind) + 1;

    /// <summary>Counts an answer.</summary>
    public void CountAnswer(string code) => _answered[code] = _answered.GetValueOrDefault(code) + 1;

    /// <summary>Keeps what went wrong.</summary>
    public void Violate(string violation) => _violations.Add(violation);

    /// <summary>Writes the tables.</summary>
    public void Report(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{Sent} lines sent");
        Write(output, _sent);
        output.WriteLine($"{_answered.Values.Sum()} answers");
        Write(output, _answered);
        output.WriteLine($"{_violations.Count} violations");
        foreach (var violation in _violations.Take(MostShown))
        {
            output.WriteLine($"  {violation}");
        }
    }

    private static void Write(TextWriter output, SortedDictionary<string, int> counts)
    {
        foreach (var (name, count) in counts.OrderByDescending(each => each.Value))
        {
            output.WriteLine($"  {count,6}  {name}");
        }
    }
}
