using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.Tests.SmartCalendar;

/// <summary>An episode of a fixed scenario, played call by call.</summary>
internal sealed class Game
{
    private readonly IEnvironment _environment = SmartCalendarContract.Instance.CreateEnvironment();

    private Game(CalendarScenario scenario) => Scenario = scenario;

    public CalendarScenario Scenario { get; }

    public EpisodeStep Last { get; private set; } = null!;

    public SmartCalendarObservation Seen => (SmartCalendarObservation)Last.Observation;

    public SmartCalendarReply Reply => (SmartCalendarReply)Last.Reply!.Content;

    public SmartCalendarState State => (SmartCalendarState)_environment.State;

    public double Score => _environment.Scorecard.Score;

    public int Violations => _environment.Scorecard.Violations;

    public static async Task<Game> BeginAsync(string scenario = "medium-wish")
    {
        var game = new Game(FixedScenarios.All.Single(each => each.Name == scenario));
        game.Last = await game._environment.ResetAsync(new ResetRequest { Options = ResetOptions.Named(scenario), EpisodeId = "e" }, TestContext.Current.CancellationToken);
        return game;
    }

    /// <summary>Makes a call and gives its reward.</summary>
    public async Task<double> CallAsync(EpisodeAction call)
    {
        Last = await _environment.StepAsync(call, TestContext.Current.CancellationToken);
        return Last.Reward!.Value;
    }

    public Task<double> CallAsync(string tool, string arguments) => CallAsync(new EpisodeAction(tool, JsonElement.Parse(arguments)));

    public Task<double> UnderstandAsync() => CallAsync(StageCalls.Understand(Scenario.Facts));

    public Task<double> EvaluateAsync(params string[] slots) => CallAsync(StageCalls.Evaluate(slots));

    public Task<double> ProposeAsync(string slot) => CallAsync(StageCalls.Propose(slot));

    public Task<double> ConfirmAsync(string note, string? slot = null, bool isConfirmed = true) => CallAsync(EpisodeAction.Of(
        StageNames.ConfirmSchedule, new JsonObject { ["confirm_schedule"] = isConfirmed, ["final_note"] = note, ["proposed_time_slot"] = slot }));

    /// <summary>Plays the first two stages rightly.</summary>
    public async Task<Game> AtProposalAsync()
    {
        await UnderstandAsync();
        await EvaluateAsync([.. new ProblemTruth(Scenario).Slots.Select(slot => Environments.SmartCalendar.Slots.SlotText.Of(new(slot), Scenario.Facts.Zone))]);
        return this;
    }
}
