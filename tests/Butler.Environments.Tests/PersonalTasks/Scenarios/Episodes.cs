using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>Generated episodes to look at.</summary>
internal static class Episodes
{
    /// <summary>Every split with every difficulty.</summary>
    public static TheoryData<string, string> SplitsAndDifficulties
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var split in PersonalTasksContract.AllSplits)
            {
                foreach (var difficulty in PersonalTasksContract.AllDifficulties)
                {
                    data.Add(split, difficulty);
                }
            }

            return data;
        }
    }

    /// <summary>The episodes of the first seeds.</summary>
    public static IEnumerable<Scenario> Of(string split, string difficulty, int count) =>
        Enumerable.Range(0, count).Select(seed => ScenarioGenerator.Generate(seed, split, difficulty));

    /// <summary>The to-dos that are there and those that come later.</summary>
    public static IEnumerable<Todo> AllTodos(this Scenario scenario) => scenario.Todos.Concat(scenario.LaterTodos());

    /// <summary>The to-dos that nobody has seen at the start.</summary>
    public static IEnumerable<Todo> LaterTodos(this Scenario scenario) =>
        scenario.Arrivals.Select(arrival => arrival.Todo).Concat(scenario.FollowUps.Values.SelectMany(todos => todos));

    /// <summary>The right value of a parameter, or null where the truth asks for none.</summary>
    public static string? Right(this Truth truth, string parameter) =>
        truth.Required.OfType<Expectation.Same>().SingleOrDefault(each => each.Parameter == parameter)?.Value;

    /// <summary>The right moment of a meeting.</summary>
    public static Interval? Slot(this Truth truth)
    {
        if (truth.Right("start_time") is not { } written)
        {
            return null;
        }

        var start = InstantPattern.General.Parse(written).Value;
        return new Interval(start, start + Duration.FromMinutes(int.Parse(truth.Right("duration_minutes") ?? "1", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public static DateTimeZone Zone(this Scenario scenario) => DateTimeZoneProviders.Tzdb[scenario.Knowledge.Profile.Timezone];

    /// <summary>Begins the episode of a seed as an agent would.</summary>
    public static async Task<Game> BeginAsync(long seed, string split, string difficulty)
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment();
        return new Game(environment, await environment.ResetAsync(new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty }, default));
    }
}
