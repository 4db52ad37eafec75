using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Reading;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Training.Policies.Calendar;

/// <summary>
/// Follows the stages by rules alone: reads the request's facts by plain rules, gives the solver what is seen (limits that are only
/// said in words escape it), and proposes the best that is left when a proposal does not hold.
/// </summary>
public sealed class CalendarBaseline : IPolicy
{
    private CalendarScenario? _reading;
    private IReadOnlyList<MeetingSlot> _ranking = [];

    /// <inheritdoc/>
    public string Name => "baseline";

    /// <inheritdoc/>
    public void Begin(ResetRequest request) => (_reading, _ranking) = (null, []);

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (SmartCalendarObservation)last.Observation;
        var reading = _reading ??= Read(observation);
        var tries = observation.ActionHistory.Count(record => record.Stage == observation.NextStage);
        return observation.NextStage switch
        {
            StageNames.UnderstandRequest => tries == 0 ? StageCalls.Understand(reading.Facts) : StageCalls.Understand(Other(reading.Facts, tries)),
            StageNames.EvaluateAvailability => StageCalls.Evaluate(_ranking.SkipLast(tries).Where(slot => slot.Time is not null).Select(Text)),
            StageNames.ProposeSlot => StageCalls.Propose(Text(tries < _ranking.Count ? _ranking[tries] : MeetingSlot.None)),
            StageNames.ConfirmSchedule => Confirm(reading, observation),
            _ => null,
        };

        string Text(MeetingSlot slot) => SlotText.Of(slot, reading.Facts.Zone);
    }

    private CalendarScenario Read(SmartCalendarObservation observation)
    {
        var seen = new SeenProblem(observation);
        var facts = RequestReader.Read(observation.Request, seen.Today, seen.People.ToDictionary(person => person.Name, person => person.Zone));
        var reading = seen.With(facts);
        var solution = MeetingSolver.Solve(reading.ToProblem());
        _ranking = [.. solution.Slots().OrderBy(solution.CostOf).ThenBy(slot => slot.Start).Select(slot => new MeetingSlot(slot))];
        return reading;
    }

    // A reading that fewer than half of is right: perhaps the priority was misread, or somebody is not asked for.
    private static RequestFacts Other(RequestFacts facts, int tries) => facts with { Priority = RequestFacts.Priorities[tries % RequestFacts.Priorities.Count], Deadline = null };

    private static EpisodeAction Confirm(CalendarScenario reading, SmartCalendarObservation observation)
    {
        var proposed = observation.ActionHistory.Last(record => record.Stage == StageNames.ProposeSlot).Slot!;
        var slot = SlotText.Read(proposed, new ZoneFinder([reading.Facts.Zone])) ?? MeetingSlot.None;
        return StageCalls.Confirm(proposed, NoteWriter.Write([.. reading.Participants.Select(person => (person.Name, person.Zone))], slot));
    }
}
