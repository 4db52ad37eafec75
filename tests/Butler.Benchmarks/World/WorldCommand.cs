using System.CommandLine;
using System.Globalization;
using Butler.Environments;
using Butler.Environments.Language.Routing;
using Butler.Environments.Language.Times;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using NodaTime;

namespace Butler.Benchmarks.World;

/// <summary>Measures the world itself, without any door: steps, resets, routing and the reading of times, on one core.</summary>
public static class WorldCommand
{
    private const int EpisodeCount = 200;

    private const string Description =
        """
        Steps per second of the butler world in process, its scorecard included, with the calls prepared beforehand; resets;
        the two language parts on the to-dos of those episodes; and steps and resets of the firewall, its replies read. One thread, less than a minute. Best and median are over
        the rounds of two seconds; where other programs share the machine, the best tells what the work costs. In Release:
          dotnet run -c Release --project tests/Butler.Benchmarks -- world
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("world", Description);
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        var todos = PersonalTasksContract.Instance;
        var (easy, medium) = (Episodes.OfOracle(todos, EpisodeCount, "easy"), Episodes.OfOracle(todos, EpisodeCount, "medium"));
        var (texts, scoring) = (Texts(), new Scoring(EpisodeCount, "medium"));
        var now = new LocalDateTime(2026, 5, 4, 9, 30);
        output.WriteLine(Line("measured", "best", "median", "goal", "bytes each"));

        var steps = Rounds.Of(medium.Begin, Episodes.Play);
        PerSecond(output, "steps/s, oracle's mix, medium", steps, goal: 40_000);
        PerSecond(output, "steps/s, oracle's mix, easy", Rounds.Of(easy.Begin, Episodes.Play), goal: 40_000);
        PerSecond(output, "steps/s, no text to read", Rounds.Of(Episodes.WithoutText(EpisodeCount, "medium").Begin, Episodes.Play), goal: 150_000);
        Microseconds(output, "reset µs, medium", Rounds.Of(() => medium, episodes => episodes.Reset()), goal: 300);
        Microseconds(output, "route µs, p50 of to-dos", Rounds.OfEach(texts, text => TodoRouter.Default.Route(text)), goal: 20);
        Microseconds(output, "when µs, p50 of to-dos", Rounds.OfEach(texts, text => TimeReader.Default.Read(text, now)), goal: 20);
        if (Worlds.Find("firewall") is { } firewall)
        {
            var weeks = Episodes.OfOracle(firewall, EpisodeCount, firewall.Difficulties[0]);
            PerSecond(output, "steps/s, firewall, replies read", Rounds.Of(weeks.Begin, Episodes.Play), goal: 30_000);
            Microseconds(output, "reset µs, firewall", Rounds.Of(() => weeks, episodes => episodes.Reset()), goal: 300);
        }

        var judging = Rounds.Of(() => scoring, judged => judged.Judge());
        Microseconds(output, "scorecard µs, medium", judging, goal: null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The scorecard takes {judging.Best / steps.Best:P0} of a step of the oracle's mix, medium."));
    }

    private static IReadOnlyList<string> Texts() =>
    [
        .. Enumerable.Range(0, EpisodeCount)
            .SelectMany(seed => ScenarioGenerator.Generate(seed, PersonalTasksContract.AllSplits[0], "medium").Todos)
            .Select(todo => todo.Text),
    ];

    private static void PerSecond(TextWriter output, string name, Measurement measured, int goal) => output.WriteLine(Line(
        name, Whole(1e6 / measured.Best), Whole(1e6 / measured.Median), "≥ " + Whole(goal), Whole(measured.Bytes)));

    private static void Microseconds(TextWriter output, string name, Measurement measured, int? goal) => output.WriteLine(Line(
        name, Tenths(measured.Best), Tenths(measured.Median), goal is { } most ? "≤ " + Whole(most) : string.Empty, Whole(measured.Bytes)));

    private static string Line(string name, string best, string median, string goal, string bytes) =>
        $"{name,-32}{best,12}{median,12}{goal,12}{bytes,14}";

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
