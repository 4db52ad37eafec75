using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Butler.Benchmarks.HttpWire;
using Butler.Mcp.Http;

namespace Butler.Benchmarks.HttpSessions;

/// <summary>Many sessions at once: whether all are served, what each costs, and whether all are closed when nobody uses them.</summary>
public static class HttpSessionsCommand
{
    private const int IdleSeconds = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var sessions = new Option<int>("--sessions") { Description = "How many at once.", DefaultValueFactory = _ => 1000 };
        var command = new Command("http-sessions", "Open so many sessions at once and call in each; exit 1 when one is refused or left after idling.") { sessions };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(sessions), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, TextWriter output, CancellationToken cancellationToken)
    {
        var managed = await ManagedBytesAsync(count, cancellationToken);
        await using var server = await ServedProcess.ButlerAsync("--max-sessions", count.ToString(CultureInfo.InvariantCulture), "--idle", IdleSeconds.ToString(CultureInfo.InvariantCulture));
        var crowd = new SessionCrowd(server.Address);

        // Code is compiled and pools are filled by the first, which end before the measurement begins.
        await crowd.OpenAsync(count / 10, cancellationToken);
        await crowd.EndAsync(cancellationToken);
        var (before, begun) = (server.ResidentMegabytes, Stopwatch.GetTimestamp());
        var right = await crowd.OpenAsync(count, cancellationToken);
        var (after, elapsed) = (server.ResidentMegabytes, Stopwatch.GetElapsedTime(begun));
        crowd.Vanish();
        await Task.Delay(TimeSpan.FromSeconds(2 * IdleSeconds), cancellationToken);
        var leaked = await new RoomCount(server.Address, count).LeakedAsync(expected: 0, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant($"{right} of {count} sessions opened at once and answered a call each, in {elapsed.TotalSeconds:0.00} s"));
        await output.WriteLineAsync(FormattableString.Invariant($"memory of a session: {managed / 1000.0:0.0} kB managed after a collection; process {before:0} MB before, {after:0} MB with all of them and their connections"));
        await output.WriteLineAsync($"{leaked} left after idling");
        return right == count && leaked == 0 ? 0 : 1;
    }

    // In this process, where a collection can be asked for; the connections are gone by then.
    private static async Task<long> ManagedBytesAsync(int count, CancellationToken cancellationToken)
    {
        await using var door = await HttpDoor.StartAsync(new ServeSettings { Port = 0, MaxSessions = 2 * count }, TimeProvider.System, TextWriter.Null, cancellationToken);
        var crowd = new SessionCrowd(door.Address);
        await crowd.OpenAsync(count / 10, cancellationToken);
        crowd.Vanish();
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await crowd.OpenAsync(count, cancellationToken);
        crowd.Vanish();
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
    }
}
