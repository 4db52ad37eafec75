using System.CommandLine;
using System.Diagnostics;
using Butler.Benchmarks.HttpWire;
using Butler.Mcp.Http;

namespace Butler.Benchmarks.HttpSoak;

/// <summary>The long form of the soak: clients come, play, die, vanish and come back for minutes on end.</summary>
public static class HttpSoakCommand
{
    private const int MaxSessions = 8000;
    private const int Rows = 24;
    private const double FirstShare = 0.2;

    // Memory is flat when it has grown by no more than this since the first fifth of the time.
    private const double MostGrowth = 0.1;
    private const double MostGrowthMegabytes = 4;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long.", DefaultValueFactory = _ => 10 };
        var seed = new Option<long>("--seed") { Description = "The seed of the clients.", DefaultValueFactory = _ => 1 };
        var command = new Command("http-soak", "Clients that come, play, die in a call, vanish and resume; exit 1 when a session is leaked, memory grows, or one is answered wrongly.") { minutes, seed };
        command.SetAction((parsed, cancellationToken) => RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(TimeSpan length, long seed, TextWriter output, CancellationToken cancellationToken)
    {
        using var sessions = new SessionGauge();
        using var errors = new StringWriter();

        // In this process, so that its memory can be measured after a collection.
        await using var door = await HttpDoor.StartAsync(new ServeSettings { Port = 0, MaxSessions = MaxSessions, Idle = Idle }, TimeProvider.System, errors, cancellationToken);
        var run = new HttpSoakRun(door.Address, Rows, Pause);
        await run.PlayAsync(length * FirstShare, seed, cancellationToken);
        var first = await MeasureAsync(sessions, run.Tally, "at 20 %", output, cancellationToken);
        await run.PlayAsync(length * (1 - FirstShare), seed + 1, cancellationToken);
        var last = await MeasureAsync(sessions, run.Tally, "at 100 %", output, cancellationToken);
        if (last - first > MostGrowthMegabytes && last > first * (1 + MostGrowth))
        {
            run.Tally.Violate(FormattableString.Invariant($"Memory grew from {first:0.0} to {last:0.0} MB."));
        }

        if (await new RoomCount(door.Address, MaxSessions).LeakedAsync(expected: 0, cancellationToken) is not 0 and var leaked)
        {
            run.Tally.Violate($"{leaked} sessions are leaked.");
        }

        if (errors.ToString() is { Length: > 0 } inside)
        {
            run.Tally.Violate($"Something failed inside: {inside[..Math.Min(inside.Length, 4000)]}");
        }

        run.Tally.Report(output);
        return run.Tally.Violations.Count == 0 ? 0 : 1;
    }

    private static async Task<double> MeasureAsync(SessionGauge sessions, SoakTally tally, string when, TextWriter output, CancellationToken cancellationToken)
    {
        var (open, most) = (sessions.Open, sessions.Most);

        // Twice the idle time is enough for the sweep, which comes four times in it.
        await Task.Delay(Idle * 2, cancellationToken);
        if (sessions.Open != 0)
        {
            tally.Violate($"{when}: {sessions.Open} sessions are left after idling.");
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        var megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{when,-9} {tally.Lives,8} clients, {open,5} sessions open (most {most}), after idling {sessions.Open}; memory {megabytes:0.0} MB managed, {process.WorkingSet64 / 1e6:0} MB resident"));
        return megabytes;
    }
}
