using System.Diagnostics;

namespace Butler.Benchmarks.Stdio;

/// <summary>Round trips of sequential tool calls on warm processes, one of each contestant, which take turns in blocks.</summary>
public sealed class CallLatency(IReadOnlyList<Contestant> contestants, int calls)
{
    private const int Block = 100;
    private const int WarmUp = 1000;

    private static readonly IReadOnlyList<(string Name, string Tool, string Arguments)> Kinds =
    [
        ("question", "route_to_agent", """{"text":"what is in my queue?","agent_name":"knowledge_agent"}"""),
        ("refusal", "schedule_event", """{"todo_id":"todo_of_nobody","title":"Review","start_time":"tomorrow 3pm","duration_minutes":30}"""),
    ];

    private readonly Dictionary<(string Contestant, string Kind), List<double>> _trips = [];

    /// <summary>Measures.</summary>
    public void Run()
    {
        var clients = contestants.Select(contestant => (contestant.Name, Client: new RawClient(contestant.Start(contestant.WarmArguments)))).ToArray();
        try
        {
            foreach (var (_, client) in clients)
            {
                client.Open();
            }

            foreach (var kind in Kinds)
            {
                for (var done = -WarmUp; done < calls; done += Block)
                {
                    foreach (var (name, client) in clients)
                    {
                        Measure(name, client, kind, done);
                    }
                }
            }
        }
        finally
        {
            foreach (var (_, client) in clients)
            {
                client.Dispose();
            }
        }
    }

    /// <summary>Writes the table.</summary>
    public void Report(TextWriter output, string reference)
    {
        foreach (var (kind, tool, _) in Kinds)
        {
            var measure = Trips(reference, kind);
            output.WriteLine($"{$"{tool}, {kind}, {calls} calls",-46}{"p50 ms",9}{"p99",9}{"p50 / ts",10}{"p99 / ts",10}");
            foreach (var name in contestants.Select(contestant => contestant.Name))
            {
                var trips = Trips(name, kind);
                output.WriteLine(FormattableString.Invariant(
                    $"{name,-46}{trips.Median,9:0.000}{trips.At(0.99),9:0.000}{trips.Median / measure.Median,10:0.00}{trips.At(0.99) / measure.At(0.99),10:0.00}"));
            }
        }
    }

    private void Measure(string name, RawClient client, (string Name, string Tool, string Arguments) kind, int done)
    {
        _trips.TryAdd((name, kind.Name), []);
        foreach (var (request, id) in RawClient.Prepare(kind.Tool, kind.Arguments, Block, firstId: 100_000 + done))
        {
            var begun = Stopwatch.GetTimestamp();
            client.Ask(request, id);
            if (done >= 0)
            {
                _trips[(name, kind.Name)].Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }

    private Quantiles Trips(string name, string kind) => new(_trips[(name, kind)]);
}
