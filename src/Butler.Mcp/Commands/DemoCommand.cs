using System.CommandLine;
using System.Text;
using Butler.Environments.PersonalTasks;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Demo;
using Butler.Mcp.Inference;
using Butler.Training.Policies;
using Spectre.Console;

namespace Butler.Mcp.Commands;

/// <summary><c>butler demo</c>: plays an episode of each world through the MCP door and prints every call, its reward and the scorecards. Needs nothing and nobody.</summary>
public static class DemoCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var queue = new Option<string?>("--queue") { Description = "Your own to-dos, separated by semicolons.", HelpName = "\"a; b\"" };
        var world = new Option<string?>("--world") { Description = "One world alone (default: each, or butler for an episode of your choice).", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object for programs." };
        var options = new EpisodeOptions();
        var command = new Command("demo", "Watch Butler play: people first, beside first in, first out; then a work week, and a meeting across zones.") { queue, world, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var seats = Seats(OwnWords.Read(parsed.GetValue(queue)), parsed.GetValue(world), options, parsed);
            var played = new List<(EpisodeSeat Seat, IReadOnlyList<DemoRun> Runs)>();
            foreach (var seat in seats)
            {
                played.Add((seat, await PlayAsync(seat, cancellationToken)));
            }

            if (parsed.GetValue(json))
            {
                await PrintJsonAsync(parsed.InvocationConfiguration.Output, [.. played.SelectMany(each => each.Runs)]);
            }
            else
            {
                Print(TerminalConsole.On(parsed.InvocationConfiguration.Output), played);
            }

            return ButlerCommand.Done;
        });
        return command;
    }

    private static EpisodeSeat[] Seats(string[]? words, string? world, EpisodeOptions options, ParseResult parsed)
    {
        var butler = PersonalTasksContract.Instance;
        var chosen = world is null ? butler : WorldOption.Find(world);
        if (words is not null && (options.AreGiven(parsed) || chosen != butler))
        {
            throw new UsageException("--queue plays your own words in butler; --world, --seed, --split and --difficulty belong to a generated episode.");
        }

        if (words is not null)
        {
            var desks = OwnWords.Lay(words, new WallClock(TimeProvider.System));
            return [new EpisodeSeat { World = butler, Open = () => butler.CreateEnvironment(desks), Request = new ResetRequest(), AreOwnWords = true }];
        }

        var casts = world is null && !options.AreGiven(parsed) ? DemoCast.All : [DemoCast.Of(chosen)];
        return [.. casts.Select(cast => new EpisodeSeat { World = cast.World, Open = cast.World.CreateEnvironment, Request = options.Request(parsed, cast.Seed) })];
    }

    private static async Task<IReadOnlyList<DemoRun>> PlayAsync(EpisodeSeat seat, CancellationToken cancellationToken)
    {
        var runs = new List<DemoRun>();
        foreach (var name in DemoCast.Of(seat.World).Policies)
        {
            var policy = PolicyCatalog.Create(name, seat.World, seat.Request.Seed);
            var run = await DemoPlayer.PlayAsync(seat.World, seat.Open(), policy, seat.Request, cancellationToken);
            runs.Add(seat.AreOwnWords ? run : run with { Seed = seat.Request.Seed });
        }

        return runs;
    }

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

    private static void Print(IAnsiConsole console, List<(EpisodeSeat Seat, IReadOnlyList<DemoRun> Runs)> played)
    {
        var (report, lines) = (new DemoReport(console), new ReportLines(console));
        foreach (var (seat, runs) in played)
        {
            var isFirst = ReferenceEquals(seat, played[0].Seat);
            switch (seat.World)
            {
                case WorkLifeFirewallContract:
                    lines.Title($"A work week: {seat.Title}", isFirst);
                    new WeekDemo(lines).Print(runs);
                    break;
                case SmartCalendarContract:
                    lines.Title($"A meeting across zones: {seat.Title}", isFirst);
                    new MeetingDemo(lines).Print(runs);
                    break;
                default:
                    report.Print(runs, $"Butler demo: {seat.Title}");
                    break;
            }
        }

        report.PrintClients(Launch());
    }
}
