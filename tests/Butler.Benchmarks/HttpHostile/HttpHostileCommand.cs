using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Butler.Benchmarks.Hostile;
using Butler.Benchmarks.HttpWire;
using Butler.Environments.PersonalTasks;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>The long form of the hostile test over HTTP: seeded nonsense over raw sockets, counted by kind and by status.</summary>
public static class HttpHostileCommand
{
    private const int MaxSessions = 500;
    private const int IdleSeconds = 30;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var messages = new Option<int>("--messages") { Description = "How many requests are sent.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<long>("--seed") { Description = "The seed of the requests.", DefaultValueFactory = _ => 1 };
        var command = new Command("http-hostile", "Send seeded nonsense to butler over HTTP; every answer has to have the right status and tell nothing of the inside, and exit 1 otherwise.") { messages, seed };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(messages), parsed.GetValue(seed), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int messages, long seed, TextWriter output, CancellationToken cancellationToken)
    {
        await using var server = await ServedProcess.ButlerAsync(
            "--max-sessions", MaxSessions.ToString(CultureInfo.InvariantCulture), "--idle", IdleSeconds.ToString(CultureInfo.InvariantCulture));
        var begun = Stopwatch.GetTimestamp();
        var tally = await new HttpHostileRun(server.Address, PersonalTasksContract.Instance, MaxSessions, SweepAsync).RunAsync(messages, seed, cancellationToken);
        var (elapsed, memory) = (Stopwatch.GetElapsedTime(begun), server.ResidentMegabytes);
        var errors = await server.StopAsync();
        if (errors.Contains("failed", StringComparison.Ordinal) || AnswerCheck.ShowsInside(errors))
        {
            tally.Violate($"Something failed inside: {errors[..Math.Min(errors.Length, 4000)]}");
        }

        tally.Report(output);
        await output.WriteLineAsync(FormattableString.Invariant($"{elapsed.TotalSeconds:0.0} s, server at the end {memory:0} MB"));
        return tally.Violations.Count == 0 ? 0 : 1;
    }

    // The bystander works on, so that only what is not used is closed.
    private static async Task SweepAsync(Func<Task> work)
    {
        for (var second = 0; second < IdleSeconds + (IdleSeconds / 3); second++)
        {
            await work();
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }
}
