using Butler.Environments.SmartCalendar.Rubric;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar;

/// <summary>A meeting to be scheduled in four stages: understand, evaluate, propose, confirm. There is no chance in a step.</summary>
/// <param name="scenarios">Gives each episode its problem.</param>
public sealed class SmartCalendarEnvironment(IScenarios scenarios) : IEnvironment
{
    private ResetRequest _request = new();
    private CalendarScenario? _scenario;
    private StageReader? _reader;
    private StagePlay? _play;
    private ScenarioView? _view;
    private StageRecord[] _history = [];
    private LeafScorecard _scorecard = new(SmartCalendarRubric.Components.Leaves);

    /// <inheritdoc/>
    public IEpisodeState State => new SmartCalendarState
    {
        EpisodeId = _request.EpisodeId,
        StepCount = _history.Length,
        CurrentScenario = _scenario?.Name ?? string.Empty,
        SelectedSlot = _play?.Selected is { } slot ? SlotText.Of(slot, _scenario!.Facts.Zone) : null,
        ActionHistory = _history,
        Solved = _play?.IsSolved ?? false,
    };

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => _scorecard.Summarise();

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var scenario = scenarios.Open(request);
        _scorecard = new LeafScorecard(SmartCalendarRubric.Components.Leaves);
        (_request, _scenario, _history) = (request, scenario, []);
        _reader = new StageReader(new ZoneFinder([scenario.Facts.Zone, .. scenario.People.Select(person => person.Zone)]));
        _play = new StagePlay(new ProblemTruth(scenario), _scorecard);
        _view = new ScenarioView(scenario);
        return ValueTask.FromResult(new EpisodeStep
        {
            Observation = _view.First,
            IgnoredOptions = [.. request.Options.Keys.Except(ResetOptions.All, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        });
    }

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        if (_scenario is null || _reader is null || _play is null || _view is null || _play.Due is null)
        {
            throw new EpisodeOrderException();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var read = _reader.Read(action);
        var answer = _play.Take(read);
        _history = [.. _history, new StageRecord(_history.Length + 1, Shown(read.Tool), SlotOf(read), answer.Outcome)];
        var reply = Reply(answer);
        var (reward, score) = _scorecard.CloseStep();
        return ValueTask.FromResult(new EpisodeStep
        {
            Observation = _view.After(_history, answer.Feedback, _play.Due),
            Reply = new ToolReply(reply, !reply.Ok, reply.Code),
            Reward = reward,
            Score = score,
            Terminated = _play.Due is null,
        });
    }

    private SmartCalendarReply Reply(StageAnswer answer) => new()
    {
        Ok = answer.IsOk,
        Feedback = answer.Feedback,
        Code = answer.IsOk ? null : answer.Outcome,
        Reason = answer.IsOk ? null : answer.Feedback,
        Accepted = answer.Forms.Count > 0 ? answer.Forms : null,
        NextStage = _play!.Due?.ToWire(),
        Step = _history.Length,
        Problem = answer.Outcome == StageAnswer.Looked ? _view!.Problem : null,
    };

    private string? SlotOf(SmartCalendarAction action) => action switch
    {
        SmartCalendarAction.Propose propose => SlotText.Of(propose.Slot, _scenario!.Facts.Zone),
        SmartCalendarAction.Confirm { Slot: { } slot } => SlotText.Of(slot, _scenario!.Facts.Zone),
        _ => null,
    };

    // The name of a tool that does not exist may be of any length.
    private static string Shown(string tool) => StageNames.All.Contains(tool) ? tool : "unknown";
}
