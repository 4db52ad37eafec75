using System.Diagnostics;
using System.Runtime;

namespace Butler.Benchmarks.World;

/// <summary>Measures work on this thread: some rounds to warm up, then those that count.</summary>
public static class Rounds
{
    private const int Fewest = 25;

    // The compiler's second tier works in the background, and long where others share the machine.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(6);

    // Many short rounds: on a shared machine some of them are not disturbed.
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(2);

    /// <summary>Measures work whose preparation does not count.</summary>
    /// <param name="prepare">Makes what one round works on.</param>
    /// <param name="work">Does one round and tells how many units it was.</param>
    public static Measurement Of<T>(Func<T> prepare, Func<T, int> work)
    {
        Warm(() => work(prepare()));
        var times = new List<double>();
        var (bytes, units) = (0L, 0L);
        var started = Stopwatch.GetTimestamp();
        while (times.Count < Fewest || Stopwatch.GetElapsedTime(started) < Counted)
        {
            var prepared = prepare();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var done = work(prepared);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / done);
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            units += done;
        }

        return new Measurement(new Quantiles(times), times.Count, (double)bytes / units);
    }

    /// <summary>Measures one call on each of many inputs; a round's value is the median of its calls.</summary>
    public static Measurement OfEach<T>(IReadOnlyList<T> inputs, Action<T> call)
    {
        var medians = new List<double>();
        var whole = Of(() => inputs, given =>
        {
            var calls = new double[given.Count];
            for (var at = 0; at < calls.Length; at++)
            {
                var start = Stopwatch.GetTimestamp();
                call(given[at]);
                calls[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            medians.Add(new Quantiles(calls).Median);
            return given.Count;
        });
        return whole with { Microseconds = new Quantiles(medians.TakeLast(whole.Rounds)) };
    }

    // Works until nothing has been compiled for a while.
    private static void Warm(Action work)
    {
        var (started, last, methods) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), 0L);
        while (Stopwatch.GetElapsedTime(last) < Quiet && Stopwatch.GetElapsedTime(started) < LongestWarmUp)
        {
            work();
            if (JitInfo.GetCompiledMethodCount() is var compiled && compiled != methods)
            {
                (last, methods) = (Stopwatch.GetTimestamp(), compiled);
            }
        }
    }
}
