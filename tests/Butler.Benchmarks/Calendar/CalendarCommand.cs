using System.CommandLine;
using System.Globalization;
using Butler.Benchmarks.World;
using Butler.Environments.Scheduling;

namespace Butler.Benchmarks.Calendar;

/// <summary>Measures the scheduling: the solver on a week of five people.</summary>
public static class CalendarCommand
{
    private const int ProblemCount = 200;

    private const string Description =
        """
        The solver on five people in five zones over five days, from everybody's own clock to the best slot. One thread, less
        than a minute. In Release:
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
        var solving = Rounds.OfEach(WeekProblems.Make(ProblemCount), problem => MeetingSolver.Solve(problem));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"solve µs, p50: best round {solving.Best:0.0}, median round {solving.Median:0.0}, goal ≤ 50, {solving.Bytes:N0} bytes each"));
    }
}
