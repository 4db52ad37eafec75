using System.Diagnostics;
using Butler.Benchmarks.Frames;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>What a server did under load.</summary>
/// <param name="Messages">Messages a second.</param>
/// <param name="P50">The median of the time to an answer, in µs.</param>
/// <param name="P99">That below which 99 of 100 lie.</param>
/// <param name="CpuOfServer">The server's processor time for each message, in µs.</param>
public sealed record Load(double Messages, double P50, double P99, double CpuOfServer);

/// <summary>Trainers that send one message after the other, each as soon as the last is answered.</summary>
public static class TrainerLoad
{
    /// <summary>Runs so many trainers for a while; each begins with another episode.</summary>
    public static async Task<Load> RunAsync(ServerProcess server, IReadOnlyList<IReadOnlyList<byte[]>> episodes, int trainers, TimeSpan time, CancellationToken cancellationToken)
    {
        var sockets = new TrainerSocket[trainers];
        for (var at = 0; at < trainers; at++)
        {
            sockets[at] = await TrainerSocket.ConnectAsync(server.Address, cancellationToken);
        }

        var (cpu, begun) = (server.Cpu, Stopwatch.GetTimestamp());
        var end = begun + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(sockets.Select((socket, at) => Task.Run(() => PlayAsync(socket, episodes, at, end, cancellationToken), cancellationToken)));
        var (seconds, used) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, server.Cpu - cpu);
        foreach (var socket in sockets)
        {
            socket.Abort();
            socket.Dispose();
        }

        var all = new Quantiles(times.SelectMany(each => each));
        var count = times.Sum(each => each.Count);
        return new Load(count / seconds, all.Median, all.At(0.99), used.TotalMicroseconds / count);
    }

    private static async Task<List<double>> PlayAsync(TrainerSocket socket, IReadOnlyList<IReadOnlyList<byte[]>> episodes, int first, long end, CancellationToken cancellationToken)
    {
        var times = new List<double>(100_000);
        for (var episode = first; ; episode++)
        {
            foreach (var frame in episodes[episode % episodes.Count])
            {
                var sent = Stopwatch.GetTimestamp();
                if (sent >= end)
                {
                    return times;
                }

                if (!await socket.AskAsync(frame, cancellationToken) || socket.Answer.Span.StartsWith("{\"type\":\"error\""u8))
                {
                    throw new InvalidOperationException($"A message was not taken: {socket.Text()}");
                }

                times.Add(Stopwatch.GetElapsedTime(sent).TotalMicroseconds);
            }
        }
    }
}
