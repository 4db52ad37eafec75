using System.CommandLine;
using System.Globalization;
using Butler.Benchmarks.World;
using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Training.Policies;
using Butler.Training.Policies.Calendar;

namespace Butler.Benchmarks.Calendar;

/// <summary>Measures the scheduling: the solver on a week of five people, and the stages of the calendar.</summary>
public static class CalendarCommand
{
    private const int ProblemCount = 200;
    private const int EpisodeCount = 100;

    private const string Description =
        """
        The solver on five people in five zones over five days, from everybody's own clock to the best slot; steps per second of
        the calendar in process, its scorecard included, with the calls prepared beforehand; resets. One thread, about a minute.
        Best and median are over the rounds of two seconds; where other programs share the machine, the best tells what the work
        costs. In Release:
          dotnet run -c Release --project tests/Butler.Benchmarks -- calendar
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("calendar", Description);
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        output.WriteLine(Line("measured", "best", "median", "goal", "bytes each"));
        Microseconds(output, "solve µs, p50, five people and days", Rounds.OfEach(WeekProblems.Make(ProblemCount), problem => MeetingSolver.Solve(problem)), goal: 50);
        var chance = StageEpisodes.Of(CalendarChance.DueStage(1), EpisodeCount, "medium");
        PerSecond(output, "steps/s, chance in order, medium", Rounds.Of(chance.Begin, StageEpisodes.Play), goal: 100_000);
        var anyStage = StageEpisodes.Of(CalendarChance.AnyStage(1), EpisodeCount, "medium");
        PerSecond(output, "steps/s, chance, medium", Rounds.Of(anyStage.Begin, StageEpisodes.Play), goal: 100_000);
        foreach (var difficulty in (string[])["easy", "medium", "hard"])
        {
            var oracle = StageEpisodes.Of(new OraclePolicy(SmartCalendarContract.Instance), EpisodeCount, difficulty);
            PerSecond(output, $"steps/s, oracle with its note, {difficulty}", Rounds.Of(oracle.Begin, StageEpisodes.Play), goal: 100_000);
            Microseconds(output, $"make a problem µs, {difficulty}", Rounds.Of(() => difficulty, Make), goal: null);
            Microseconds(output, $"reset µs to a seed made before, {difficulty}", Rounds.Of(() => oracle, episodes => episodes.Reset()), goal: null);
        }
    }

    private static int Make(string difficulty)
    {
        for (var seed = 0; seed < EpisodeCount; seed++)
        {
            ScenarioGenerator.Generate(seed, "train", difficulty);
        }

        return EpisodeCount;
    }

    private static void PerSecond(TextWriter output, string name, Measurement measured, int? goal) => output.WriteLine(Line(
        name, Whole(1e6 / measured.Best), Whole(1e6 / measured.Median), goal is { } least ? "≥ " + Whole(least) : string.Empty, Whole(measured.Bytes)));

    private static void Microseconds(TextWriter output, string name, Measurement measured, int? goal) => output.WriteLine(Line(
        name, Tenths(measured.Best), Tenths(measured.Median), goal is { } most ? "≤ " + Whole(most) : string.Empty, Whole(measured.Bytes)));

    private static string Line(string name, string best, string median, string goal, string bytes) => $"{name,-42}{best,12}{median,12}{goal,12}{bytes,14}";

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
