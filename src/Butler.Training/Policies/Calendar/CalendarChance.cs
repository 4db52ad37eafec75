using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Training.Policies.Calendar;

/// <summary>Makes well-formed calls by chance: plausible people, lengths and slots that have nothing to do with the problem's answer.</summary>
public sealed class CalendarChance : IPolicy
{
    private static readonly int[] Lengths = [30, 45, 60, 90];

    private readonly bool _isInOrder;
    private readonly long _seed;
    private EpisodeRandom _random;

    private CalendarChance(bool isInOrder, long seed) => (_isInOrder, _seed, _random) = (isInOrder, seed, new EpisodeRandom(seed));

    /// <inheritdoc/>
    public string Name => _isInOrder ? "random-in-order" : "random";

    /// <summary>Any stage at any time.</summary>
    public static CalendarChance AnyStage(long seed) => new(isInOrder: false, seed);

    /// <summary>The stage that is due.</summary>
    public static CalendarChance DueStage(long seed) => new(isInOrder: true, seed);

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _random = new EpisodeRandom(_seed).Fork($"{request.Split}/{request.Difficulty}/{request.Seed}");
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (SmartCalendarObservation)last.Observation;
        var seen = new SeenProblem(observation);
        return (_isInOrder ? observation.NextStage : _random.Pick(StageNames.All)) switch
        {
            StageNames.UnderstandRequest => StageCalls.Understand(Facts(seen)),
            StageNames.EvaluateAvailability => StageCalls.Evaluate(Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Slot(seen)).Distinct(StringComparer.Ordinal)),
            StageNames.ProposeSlot => StageCalls.Propose(Slot(seen)),
            StageNames.ConfirmSchedule => StageCalls.Confirm(Slot(seen), "See you there."),
            _ => null,
        };
    }

    private RequestFacts Facts(SeenProblem seen) => new()
    {
        Participants = [.. _random.Shuffle(seen.People).Take(1 + _random.Next(seen.People.Count)).Select(person => person.Name)],
        DurationMinutes = _random.Pick(Lengths),
        Deadline = null,
        Priority = _random.Pick(RequestFacts.Priorities),
        Zone = _random.Pick(seen.People).Zone,
    };

    // Somewhere in somebody's time, on the grid, of some length.
    private string Slot(SeenProblem seen)
    {
        var starts = CalendarGuesses.Starts(_random.Pick(seen.People));
        if (starts.Count == 0)
        {
            return MeetingSlot.NoneText;
        }

        var start = _random.Pick(starts);
        return SlotText.Of(new MeetingSlot(new Interval(start, start + Duration.FromMinutes(_random.Pick(Lengths)))), DateTimeZone.Utc);
    }
}
