using System.CommandLine;
using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpLoad;

/// <summary>Compares the calls of <c>butler serve</c> over HTTP with equal servers on the TypeScript SDK.</summary>
public static class HttpLoadCommand
{
    private const string Description =
        """
        Calls per second and latency over HTTP: butler serve beside equal servers on the TypeScript SDK 1.32.2, Express and Node 22
        (tests/clients; npm install there first), with sessions and without. All take turns in one run, driven over raw
        connections that are kept. Measure the release build: dotnet run -c Release --project tests/Butler.Benchmarks -- http-load
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var clients = new Option<int[]>("--clients") { Description = "How many at once.", DefaultValueFactory = _ => [1, 8, 64], AllowMultipleArgumentsPerToken = true };
        var rounds = new Option<int>("--rounds") { Description = "Turns of each server.", DefaultValueFactory = _ => 5 };
        var seconds = new Option<double>("--seconds") { Description = "Length of a turn.", DefaultValueFactory = _ => 2 };
        var calls = new Option<string>("--calls") { Description = "Which calls.", DefaultValueFactory = _ => "both" };
        calls.AcceptOnlyFromAmong([.. LoadCalls.Kinds]);
        var command = new Command("http-load", Description) { clients, rounds, seconds, calls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            await using var butler = await ServedProcess.ButlerAsync();
            await using var session = await ServedProcess.TypeScriptAsync("session");
            await using var alone = await ServedProcess.TypeScriptAsync("stateless");
            await using var documented = await ServedProcess.TypeScriptAsync("stateless", "documented");
            LoadContestant[] contestants =
            [
                new("butler, session", butler, LoadMode.Session), new("typescript, session", session, LoadMode.Session),
                new("butler, stateless", butler, LoadMode.Alone), new("typescript, stateless, Server", alone, LoadMode.AloneOf2025),
                new("typescript, stateless, McpServer", documented, LoadMode.AloneOf2025),
            ];
            var run = new LoadRun(contestants, parsed.GetRequiredValue(calls), parsed.GetValue(rounds), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            foreach (var count in parsed.GetRequiredValue(clients))
            {
                Report(await run.RunAsync(count, cancellationToken), output);
            }

            foreach (var contestant in contestants)
            {
                await output.WriteLineAsync(FormattableString.Invariant($"{contestant.Name,-36}{contestant.Server.ResidentMegabytes,8:0} MB at the end"));
            }
        });
        return command;
    }

    private static void Report(IReadOnlyList<LoadResult> results, TextWriter output)
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        output.WriteLine($"{$"{results[0].Clients} clients, load average {load}",-36}{"calls/s",9}{"p50 ms",9}{"p99 ms",9}{"cpu ms",9}   butler is");
        foreach (var result in results)
        {
            var butler = results.Last(each => each.Contestant.Name.StartsWith("butler", StringComparison.Ordinal) && (each.Contestant.Mode == LoadMode.Session) == (result.Contestant.Mode == LoadMode.Session));
            var ratio = butler == result ? string.Empty : FormattableString.Invariant(
                $"{butler.CallsPerSecond / result.CallsPerSecond:0.00} x calls/s, {butler.Trips.At(0.99) / result.Trips.At(0.99):0.00} x p99");
            output.WriteLine(FormattableString.Invariant(
                $"{result.Contestant.Name,-36}{result.CallsPerSecond,9:0}{result.Trips.Median,9:0.00}{result.Trips.At(0.99),9:0.00}{result.CpuMilliseconds,9:0.000}   {ratio}"));
        }
    }
}
