using System.Text.Json;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Learning.SmartCalendar;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Studies;

/// <summary>How policies for SmartCalendar are trained and measured.</summary>
public sealed class SmartCalendarStudy : IWorldStudy
{
    // Without it the words of the training split are learned by heart; chosen on the validation split, where .3 does as well.
    private const double WordDropout = 0.5;

    /// <inheritdoc/>
    public IWorld World => SmartCalendarContract.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<string> Policies => PolicyCatalog.NamesFor(World);

    /// <inheritdoc/>
    public GrpoSettings Defaults { get; } = new() { Difficulties = ["easy", "medium", "hard"], Groups = 12 };

    /// <inheritdoc/>
    public IPolicy CreatePolicy(string name, long seed) => PolicyCatalog.Create(name, World, seed);

    /// <inheritdoc/>
    public IChoices NewChoices(bool learning) => learning ? new SmartCalendarChoices(WordDropout) : new SmartCalendarChoices();

    /// <inheritdoc/>
    public IJsonWritable ReadObservation(JsonElement observation) => observation.Deserialize(SmartCalendarJson.Default.SmartCalendarObservation)
        ?? throw new InvalidDataException("There is no observation.");

    /// <inheritdoc/>
    public IEnumerable<RatioSample> Measure(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        var history = HistoryOf(rollout);
        yield return new RatioSample("solved", history.Any(record => record is { Stage: StageNames.ConfirmSchedule, Outcome: StageAnswer.Accepted }) ? 1 : 0, 1);
        yield return new RatioSample("steps", rollout.Steps.Count, 1);
        yield return new RatioSample("tries_refused", history.Count(record => record.Outcome is not (StageAnswer.Accepted or StageAnswer.Looked)), history.Count);
    }

    /// <inheritdoc/>
    public IEnumerable<DecisionSample> Decisions(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        var verdict = new StageVerdict(new AllScenarios().Open(rollout.Request));
        foreach (var action in rollout.Steps.Select(step => step.Action))
        {
            yield return new DecisionSample(StageNames.All.Contains(action.Tool) ? action.Tool : "unknown", verdict.Of(action));
        }
    }

    private static IReadOnlyList<StageRecord> HistoryOf(Rollout rollout) =>
        rollout.Steps.Count == 0 ? [] : ((SmartCalendarObservation)rollout.Steps[^1].Step.Observation).ActionHistory;
}
