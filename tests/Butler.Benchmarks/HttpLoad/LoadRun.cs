using System.Diagnostics;

namespace Butler.Benchmarks.HttpLoad;

/// <summary>Many clients at once on each of several servers, which take turns, so that all meet the same noise.</summary>
/// <param name="contestants">The servers.</param>
/// <param name="kind">Which calls are made.</param>
/// <param name="rounds">How many turns each takes.</param>
/// <param name="turn">How long a turn is.</param>
internal sealed class LoadRun(IReadOnlyList<LoadContestant> contestants, string kind, int rounds, TimeSpan turn)
{
    /// <summary>Measures so many clients at once.</summary>
    public async Task<IReadOnlyList<LoadResult>> RunAsync(int clients, CancellationToken cancellationToken)
    {
        var totals = contestants.Select(_ => (Trips: new List<double>(), Seconds: new List<double>(), Cpu: new List<double>())).ToArray();

        // The first turn only warms up.
        for (var round = -1; round < rounds; round++)
        {
            for (var index = 0; index < contestants.Count; index++)
            {
                var (trips, seconds, cpu) = await TurnAsync(contestants[index], clients, cancellationToken);
                if (round >= 0)
                {
                    totals[index].Trips.AddRange(trips);
                    totals[index].Seconds.Add(seconds);
                    totals[index].Cpu.Add(cpu);
                }
            }
        }

        return [.. totals.Select((total, index) => new LoadResult(contestants[index], clients, new Quantiles(total.Trips), total.Trips.Count / total.Seconds.Sum(), 1000 * total.Cpu.Sum() / total.Trips.Count))];
    }

    private async Task<(List<double> Trips, double Seconds, double Cpu)> TurnAsync(LoadContestant contestant, int count, CancellationToken cancellationToken)
    {
        var clients = new List<LoadClient>();
        try
        {
            for (var number = 0; number < count; number++)
            {
                clients.Add(await LoadClient.OpenAsync(contestant, kind, cancellationToken));
            }

            var (cpu, begun) = (contestant.Server.CpuSeconds, Stopwatch.GetTimestamp());
            var until = begun + (long)(turn.TotalSeconds * Stopwatch.Frequency);
            var trips = clients.Select(_ => new List<double>()).ToArray();
            await Task.WhenAll(clients.Select((client, index) => Task.Run(() => client.RunAsync(until, trips[index], cancellationToken), cancellationToken)));
            return ([.. trips.SelectMany(each => each)], Stopwatch.GetElapsedTime(begun).TotalSeconds, contestant.Server.CpuSeconds - cpu);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }
}
