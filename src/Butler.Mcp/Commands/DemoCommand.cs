using System.CommandLine;
using System.Text;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Demo;
using Butler.Training.Policies;

namespace Butler.Mcp.Commands;

/// <summary><c>butler demo</c>: plays an episode through the MCP door and prints every call, its reward and the scorecards. Needs nothing and nobody.</summary>
public static class DemoCommand
{
    // An episode in which work stands in front of people's lives, so that the order shows.
    private const long DefaultSeed = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var queue = new Option<string?>("--queue") { Description = "Your own to-dos, separated by semicolons.", HelpName = "\"a; b\"" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object for programs." };
        var options = new EpisodeOptions();
        var command = new Command("demo", "Watch Butler play: people first, beside first in, first out.") { queue, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = OwnWords.Read(parsed.GetValue(queue));
            if (words is not null && options.AreGiven(parsed))
            {
                throw new UsageException("--queue plays your own words; --seed, --split and --difficulty belong to a generated episode.");
            }

            var request = options.Request(parsed, DefaultSeed);
            IDesks desks = words is null ? new ScenarioDesks() : OwnWords.Lay(words, new WallClock(TimeProvider.System));
            var runs = new List<DemoRun>();
            foreach (var policy in (IPolicy[])[KeywordPolicy.PeopleFirst(), KeywordPolicy.FirstInFirstOut()])
            {
                var run = await DemoPlayer.PlayAsync(desks, policy, request, cancellationToken);
                runs.Add(words is null ? run with { Seed = request.Seed } : run);
            }

            if (parsed.GetValue(json))
            {
                await PrintJsonAsync(parsed.InvocationConfiguration.Output, runs);
            }
            else
            {
                Print(parsed.InvocationConfiguration.Output, runs, Title(runs[0], request, words));
            }

            return ButlerCommand.Done;
        });
        return command;
    }

    private static string Title(DemoRun run, ResetRequest request, string[]? words) => words is null
        ? FormattableString.Invariant($"Butler demo: {run.World}, seed {run.Seed}, {ScenarioDesks.SplitOf(request)} split, {ScenarioDesks.DifficultyOf(request)}")
        : $"Butler demo: {run.World}, your own words";

    private static async Task PrintJsonAsync(TextWriter output, IReadOnlyList<DemoRun> runs)
    {
        using var buffer = new MemoryStream();
        DemoJson.Write(buffer, runs);
        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    // How a client starts this very program: by itself, or through the host that runs its library.
    private static string[] Launch()
    {
        var program = Environment.ProcessPath ?? "butler";
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, "butler.dll"), "stdio"]
            : [program, "stdio"];
    }

    private static void Print(TextWriter output, IReadOnlyList<DemoRun> runs, string title)
    {
        var report = new DemoReport(TerminalConsole.On(output));
        report.Print(runs, title);
        report.PrintClients(Launch());
    }
}
