using System.Text.Json;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Rubric;
using Butler.Environments.PersonalTasks.Turns;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks;

/// <summary>The assistant's own world: a queue of to-dos, seven tools, four sub-agents, and a scorecard that puts people before work.</summary>
/// <param name="desks">Lays the desk of each episode.</param>
/// <param name="maxSteps">The cap that the observation names, or null; the cap itself is a wrapper's.</param>
public sealed class PersonalTasksEnvironment(IDesks desks, int? maxSteps) : IEnvironment
{
    private const string RevealTiers = "reveal_tiers";

    private ResetRequest _request = new();
    private Desk? _desk;
    private TodoQueue? _queue;
    private TurnTaker? _turns;
    private DeskView? _view;
    private DeskWindow? _window;
    private Scorecard _scorecard = new(PersonalTasksRubric.Components.Leaves, subjects: null, estimated: false);
    private int _step;

    /// <inheritdoc/>
    public IEpisodeState State => new PersonalTasksState
    {
        EpisodeId = _request.EpisodeId,
        StepCount = _step,
        Seed = _request.Seed,
        Split = _request.Split ?? PersonalTasksContract.AllSplits[0],
        Difficulty = _request.Difficulty ?? PersonalTasksContract.AllDifficulties[0],
        Todos = _view?.Todos() ?? [],
    };

    /// <summary>The desk for those who only look; looking is no step and changes nothing.</summary>
    /// <exception cref="EpisodeOrderException">No desk is laid: there was no reset.</exception>
    public DeskWindow Window => _window ?? throw new EpisodeOrderException();

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => _scorecard.Summarise();

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var revealTiers = ShallRevealTiers(request);
        var desk = desks.Open(request);
        var queue = new TodoQueue(desk);
        _scorecard = new Scorecard(PersonalTasksRubric.Components.Leaves, queue.Count, desk.Truths.AreEstimates);
        (_request, _desk, _queue, _step) = (request, desk, queue, 0);
        _window = new DeskWindow(desk, queue);
        _turns = new TurnTaker(desk, queue, new Umpire(queue, _scorecard), new DeskReader(_window));
        _view = new DeskView(desk, queue, maxSteps, revealTiers);
        await _view.RefreshAsync(cancellationToken);
        return new EpisodeStep
        {
            Observation = _view.Observe(_step, last: null) with { SystemPrompt = ObservationPrompt.System },
            IgnoredOptions = [.. request.Options.Keys.Where(name => name != RevealTiers).Order(StringComparer.Ordinal)],
        };
    }

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        if (_desk is null || _queue is null || _turns is null || _view is null)
        {
            throw new EpisodeOrderException();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var context = new ActionContext(_desk.Clock.GetCurrentInstant(), _desk.Zone);
        var step = _step + 1;
        _desk.StepBegins(step);
        var answer = await _turns.TakeAsync(ActionReader.Read(action, context), step, cancellationToken);
        _step = step;
        _queue.Arrive(_step);
        if (answer.Effect is not null)
        {
            await _view.RefreshAsync(cancellationToken);
        }

        var reply = _view.Reply(answer);
        var (reward, score) = _scorecard.CloseStep();
        return new EpisodeStep
        {
            Observation = _view.Observe(_step, reply),
            Reply = new ToolReply(reply, !reply.Ok, reply.Code),
            Reward = reward,
            Score = score,
            Terminated = _queue.IsFinished,
        };
    }

    private static bool ShallRevealTiers(ResetRequest request) =>
        request.Options.TryGetValue(RevealTiers, out var reveal) && reveal.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => false,
            _ => throw new InvalidResetException($"{RevealTiers} is true or false.") { Field = RevealTiers },
        };
}
