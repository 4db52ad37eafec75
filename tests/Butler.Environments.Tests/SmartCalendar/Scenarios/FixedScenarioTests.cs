using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.Tests.SmartCalendar.Scenarios;

/// <summary>The hand-made set: the solver agrees with the answers that were worked out by hand.</summary>
public sealed class FixedScenarioTests
{
    [Fact]
    public void There_are_six_of_each_difficulty_in_a_fixed_order() => Assert.Equal(
        Enumerable.Repeat("easy", 6).Concat(Enumerable.Repeat("medium", 6)).Concat(Enumerable.Repeat("hard", 6)),
        FixedScenarios.All.Select(scenario => scenario.Name[..scenario.Name.IndexOf('-', StringComparison.Ordinal)]));

    [Fact]
    public void The_answers_worked_out_by_hand_are_those_of_the_solver()
    {
        foreach (var (written, scenario) in FixedScenarios.Written.Zip(FixedScenarios.All))
        {
            var truth = new ProblemTruth(scenario);
            Assert.Equal((written.Name, written.Answer, written.Slots), (scenario.Name, SlotText.Of(truth.Best, scenario.Facts.Zone), truth.Slots.Count));
        }
    }

    [Fact]
    public async Task A_reset_takes_a_name_or_a_place()
    {
        var environment = SmartCalendarContract.Instance.CreateEnvironment();
        foreach (var option in (string[])["\"easy-rehearsal\"", "2", "\"2\""])
        {
            await environment.ResetAsync(Request(option), TestContext.Current.CancellationToken);
            Assert.Equal("easy-rehearsal", ((SmartCalendarState)environment.State).CurrentScenario);
        }

        foreach (var option in (string[])["18", "-1", "\"easy\"", "{}"])
        {
            var wrong = await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(Request(option), TestContext.Current.CancellationToken));
            Assert.Contains("easy-kickoff", wrong.Message, StringComparison.Ordinal);
        }

        Assert.Equal("easy-rehearsal", ((SmartCalendarState)environment.State).CurrentScenario);
    }

    private static ResetRequest Request(string option) => new() { Options = new Dictionary<string, System.Text.Json.JsonElement> { ["scenario"] = System.Text.Json.JsonElement.Parse(option) } };
}
