using System.CommandLine;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Inference;

namespace Butler.Mcp.Commands;

/// <summary>What is played in <c>butler infer</c>: the user's own to-dos, a generated episode, or problems of the calendar.</summary>
internal sealed class InferEpisodeOptions
{
    private readonly Option<string[]> _todos = new("--todo") { Description = "butler: a to-do of your own; may be given several times.", HelpName = "TEXT" };
    private readonly Option<string?> _queue = new("--queue") { Description = "butler: your own to-dos, separated by semicolons.", HelpName = "\"a; b\"" };
    private readonly Option<string?> _scenario = new("--scenario") { Description = "calendar: a scenario of the fixed set, by its name or its place from 0 on; all of them with 'all'.", HelpName = "NAME" };
    private readonly Option<string?> _problems = new("--problems") { Description = "calendar: play the problems of this file, one a line as 'butler resolve' takes them.", HelpName = "FILE" };
    private readonly EpisodeOptions _episode = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] own = [_todos, _queue, _scenario, _problems];
        foreach (var option in own)
        {
            command.Add(option);
        }

        _episode.AddTo(command);
    }

    /// <summary>The episodes that are meant; at least one.</summary>
    /// <exception cref="UsageException">The options do not go together, or not with the world.</exception>
    public IReadOnlyList<EpisodeSeat> Read(ParseResult parsed, IWorld world)
    {
        var (todos, queue, scenario, problems) = (parsed.GetValue(_todos) ?? [], parsed.GetValue(_queue), parsed.GetValue(_scenario), parsed.GetValue(_problems));
        var ownWords = todos.Length > 0 || queue is not null;
        var ownProblems = scenario is not null || problems is not null;
        if (ownWords && world is not PersonalTasksContract)
        {
            throw new UsageException($"--todo and --queue are played in butler. In {world.Name} name an episode by --seed, or play it yourself: butler play {world.Name}");
        }

        if (ownProblems && world is not SmartCalendarContract)
        {
            throw new UsageException($"--scenario and --problems are played in calendar. In {world.Name} name an episode by --seed.");
        }

        if ((ownWords || ownProblems) && (_episode.AreGiven(parsed) || (scenario is not null && problems is not null)))
        {
            throw new UsageException(ownWords
                ? "--todo and --queue play your own words; --seed, --split and --difficulty belong to a generated episode."
                : "One of --scenario, --problems, or --seed with --split and --difficulty.");
        }

        return ownWords ? [OwnWordsSeat([.. todos, .. OwnWords.Read(queue) ?? []])]
            : world is SmartCalendarContract calendar ? CalendarSeats(calendar, scenario, problems, _episode.Request(parsed, defaultSeed: 0))
            : [new EpisodeSeat { World = world, Open = world.CreateEnvironment, Request = HeldOut(_episode.Request(parsed, defaultSeed: 0)) }];
    }

    // What was trained is shown on words that it was not trained on.
    private static ResetRequest HeldOut(ResetRequest request) => request with { Split = request.Split ?? "test" };

    // Whoever plays second sees the same moment.
    private static EpisodeSeat OwnWordsSeat(string[] words)
    {
        var now = new WallClock(TimeProvider.System).GetCurrentInstant();
        var desks = OwnWords.Lay(OwnWords.Check(words), new StoppedClock(now));
        return new EpisodeSeat
        {
            World = PersonalTasksContract.Instance,
            Open = () => PersonalTasksContract.Instance.CreateEnvironment(desks),
            Request = new ResetRequest(),
            AreOwnWords = true,
        };
    }

    private static EpisodeSeat[] CalendarSeats(SmartCalendarContract world, string? scenario, string? problems, ResetRequest generated)
    {
        if (problems is not null)
        {
            var outside = OutsideScenarios.Read(File.ReadLines(problems));
            return [.. Enumerable.Range(0, outside.Count).Select(line => Seat(outside, new ResetRequest { Seed = line }, FormattableString.Invariant($"problem {line + 1}")))];
        }

        var all = new AllScenarios();
        return scenario switch
        {
            null => [Seat(all, generated, problem: null)],
            "all" => [.. FixedScenarios.All.Select(each => Seat(all, new ResetRequest { Options = ResetOptions.Named(each.Name) }, each.Name))],
            _ => [Seat(all, new ResetRequest { Options = ResetOptions.Named(scenario) }, scenario)],
        };

        EpisodeSeat Seat(IScenarios scenarios, ResetRequest request, string? problem) =>
            new() { World = world, Open = () => world.CreateEnvironment(scenarios), Request = request, Problem = problem };
    }
}
