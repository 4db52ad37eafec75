using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>One work week of a senior engineer, one event at a time, answered in free text; yes and no both have a price, and most of it comes later.</summary>
/// <param name="read">Reads a reply.</param>
/// <param name="maxSteps">The cap that the observation names; the cap itself is a wrapper's.</param>
public sealed class WorkLifeFirewallEnvironment(Func<string, ReplySetting, ReplyReading> read, int maxSteps) : IEnvironment
{
    private ResetRequest _request = new();
    private WeekPlay? _play;
    private StandingScorecard _scorecard = new(WorkLifeFirewallRubric.Components.Leaves);
    private int _step;

    /// <inheritdoc/>
    public IEpisodeState State => new WorkLifeFirewallState
    {
        EpisodeId = _request.EpisodeId,
        StepCount = _step,
        Seed = _request.Seed,
        Split = _request.Split ?? WorkLifeFirewallContract.AllSplits[0],
        Difficulty = _request.Difficulty ?? WorkLifeFirewallContract.AllDifficulties[0],
        Levels = _play?.Week.Standing.ByName() ?? new Dictionary<string, int>(),
        History = [.. _play?.Notes ?? []],
    };

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => _scorecard.Summarise(_play?.Week.Standing.Answered ?? 0, _play?.Week.Standing.Known ?? 0);

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var split = request.SplitAmong(WorkLifeFirewallContract.AllSplits);
        _ = request.DifficultyAmong(WorkLifeFirewallContract.AllDifficulties);
        (_request, _play, _step) = (request, new WeekPlay(request.Seed, split, read), 0);
        _scorecard = new StandingScorecard(WorkLifeFirewallRubric.Components.Leaves);
        return ValueTask.FromResult(new EpisodeStep
        {
            Observation = Observe(_play, refusal: null) with { SystemPrompt = WeekPrompt.System },
            IgnoredOptions = [.. request.Options.Keys.Order(StringComparer.Ordinal)],
        });
    }

    /// <inheritdoc/>
    public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        var play = _play ?? throw new EpisodeOrderException();
        cancellationToken.ThrowIfCancellationRequested();
        var (asked, reading, refused) = Take(play, WorkLifeFirewallAction.Read(action));
        _step++;
        var values = WorkLifeFirewallRubric.Components.Score(play.Week.Standing);
        var (reward, score) = _scorecard.CloseStep(values);
        var reply = new WorkLifeFirewallReply { Ok = refused is null, Code = refused?.Code, Reason = refused?.Reason, Now = play.View };
        return ValueTask.FromResult(new EpisodeStep
        {
            Observation = Observe(play, refused?.Reason),
            Reply = new ToolReply(reply, !reply.Ok, reply.Code),
            Reward = reward,
            Score = score,
            Details = WorkLifeFirewallDetails.Of(play.Week, values, asked, reading),
            Terminated = play.Week.IsOver,
        });
    }

    private static (string? Asked, ReplyReading? Reading, WorkLifeFirewallAction.Malformed? Refused) Take(WeekPlay play, WorkLifeFirewallAction action)
    {
        switch (action)
        {
            case WorkLifeFirewallAction.Reply reply:
                var reading = play.Reply(reply.Text);
                return (play.Notes[^1].Event, reading, null);
            case WorkLifeFirewallAction.Look:
                return default;
            case WorkLifeFirewallAction.Malformed malformed:
                return (null, null, malformed);
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action.");
        }
    }

    private WorkLifeFirewallObservation Observe(WeekPlay play, string? refusal) => new()
    {
        Now = play.View,
        Refusal = refusal,
        Step = _step,
        MaxSteps = maxSteps,
        Prompt = play.Prompt,
    };
}
