using System.CommandLine;
using System.Diagnostics;
using Butler.Environments.PersonalTasks;

namespace Butler.Benchmarks.Hostile;

/// <summary>The long form of the hostile test: seeded nonsense over stdio, counted by kind and by answer.</summary>
public static class HostileCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var messages = new Option<int>("--messages") { Description = "How many lines are sent.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<long>("--seed") { Description = "The seed of the lines.", DefaultValueFactory = _ => 1 };
        var command = new Command("hostile", "Send seeded nonsense to butler over stdio; every request has to be answered once, with a reason, and exit 1 otherwise.") { messages, seed };
        command.SetAction(async (parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var begun = Stopwatch.GetTimestamp();
            var tally = await new HostileRun(PersonalTasksContract.Instance, Start).RunAsync(parsed.GetValue(messages), parsed.GetValue(seed));
            tally.Report(output);
            await output.WriteLineAsync(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
            return tally.Violations.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static ProcessStartInfo Start(IReadOnlyList<string> arguments) => new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "butler.dll"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    };
}
