using System.Diagnostics;

namespace Butler.Benchmarks.Stdio;

/// <summary>From the spawning of a process to its answer to <c>tools/list</c>. The contestants take turns, so that all meet the same noise.</summary>
public sealed class ColdStart(IReadOnlyList<Contestant> contestants, int runs)
{
    private readonly Dictionary<string, List<(double Wall, double Cpu, double Memory)>> _starts = [];

    /// <summary>Measures; the first start of each only warms the disk's cache.</summary>
    public void Run()
    {
        for (var run = -1; run < runs; run++)
        {
            foreach (var contestant in contestants)
            {
                var start = Measure(contestant);
                if (run >= 0)
                {
                    _starts.TryAdd(contestant.Name, []);
                    _starts[contestant.Name].Add(start);
                }
            }
        }
    }

    /// <summary>Writes the table, with the ratios to one of the contestants.</summary>
    public void Report(TextWriter output, string reference)
    {
        var measure = Wall(reference);
        var cpu = Cpu(reference);
        output.WriteLine($"{"cold start, " + runs + " runs",-34}{"p50 ms",9}{"min",9}{"p90",9}{"cpu ms",9}{"rss MB",9}{"p50 / ts",10}{"min / ts",10}{"cpu / ts",10}");
        foreach (var name in contestants.Select(contestant => contestant.Name))
        {
            var wall = Wall(name);
            var memory = new Quantiles(_starts[name].Select(start => start.Memory)).Median;
            output.WriteLine(FormattableString.Invariant(
                $"{name,-34}{wall.Median,9:0}{wall.Least,9:0}{wall.At(0.9),9:0}{Cpu(name),9:0}{memory,9:0}{wall.Median / measure.Median,10:0.00}{wall.Least / measure.Least,10:0.00}{Cpu(name) / cpu,10:0.00}"));
        }
    }

    private static (double Wall, double Cpu, double Memory) Measure(Contestant contestant)
    {
        var begun = Stopwatch.GetTimestamp();
        using var client = new RawClient(contestant.Start(contestant.ColdArguments));
        client.Open();
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, client.CpuMilliseconds, client.ResidentMegabytes);
    }

    private Quantiles Wall(string name) => new(_starts[name].Select(start => start.Wall));

    // The mean: an operating system counts processor time in ticks of 10 ms.
    private double Cpu(string name) => _starts[name].Average(start => start.Cpu);
}
