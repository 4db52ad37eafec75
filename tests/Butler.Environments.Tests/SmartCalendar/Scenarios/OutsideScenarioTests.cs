using System.Text.Json;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.Tests.SmartCalendar.Scenarios;

public sealed class OutsideScenarioTests
{
    private const string Problem = """{"id":"p1","participants":["Ines","Jo"],"days":["Monday","Wednesday"],"duration_min":30,"work_hours":{"start":"09:00","end":"11:00"},"busy":{"Ines":{"Monday":[["09:00","11:00"]],"Wednesday":[["09:00","09:30"]]}},"constraints":[{"participant":"Jo","wording":"cannot","day":"Wednesday","relation":"after","time":"10:30"}],"prefer_earliest":true}""";

    [Fact]
    public async Task A_problem_from_outside_is_played_as_it_is()
    {
        var request = new ResetRequest { Options = new Dictionary<string, JsonElement> { ["problem"] = JsonElement.Parse(Problem) } };
        var (environment, oracle) = (SmartCalendarContract.Instance.CreateEnvironment(), SmartCalendarContract.Instance.CreateOracle(request));
        var step = await environment.ResetAsync(request, TestContext.Current.CancellationToken);
        var seen = (SmartCalendarObservation)step.Observation;
        Assert.Equal(["Monday", "Wednesday"], seen.Constraints.Dates!.Keys);
        Assert.Equal("after", Assert.Single(seen.Constraints.Limits!).Relation);
        Assert.Contains("30 minutes for Ines, Jo", seen.Request, StringComparison.Ordinal);
        while (oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1.0, environment.Scorecard.Score);
        Assert.Equal("2024-01-03 09:30-10:00 UTC", ((SmartCalendarState)environment.State).SelectedSlot);
    }

    [Fact]
    public void A_file_of_problems_is_played_line_by_line_and_then_again()
    {
        var outside = OutsideScenarios.Read([Problem, string.Empty, Problem.Replace("p1", "p2", StringComparison.Ordinal)]);
        Assert.Equal(["p1", "p2", "p1"], Enumerable.Range(0, 3).Select(seed => outside.Open(new ResetRequest { Seed = seed }).Name));
    }

    [Theory]
    [InlineData("{", "Line 2 is no problem: it is not JSON.")]
    [InlineData("{}", "Line 2 is no problem: days is a list of at least one text.")]
    public void A_line_that_is_none_is_named(string line, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidResetException>(() => OutsideScenarios.Read([Problem, line])).Message);

    [Fact]
    public void The_solver_finds_on_the_half_hours_what_the_problem_has()
    {
        var truth = new ProblemTruth(OutsideScenarios.Of(JsonElement.Parse(Problem)));
        Assert.Equal(["2024-01-03T09:30:00Z", "2024-01-03T10:00:00Z"], truth.Slots.Select(slot => slot.Start.ToString()));
    }
}
