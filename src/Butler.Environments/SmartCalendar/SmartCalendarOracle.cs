using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.SmartCalendar;

/// <summary>Plays an episode from what is right in it: four stages, four calls.</summary>
public sealed class SmartCalendarOracle(CalendarScenario scenario) : IOracle
{
    private readonly ProblemTruth _truth = new(scenario);

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return ((SmartCalendarObservation)last.Observation).NextStage switch
        {
            StageNames.UnderstandRequest => StageCalls.Understand(scenario.Facts),
            StageNames.EvaluateAvailability => StageCalls.Evaluate(_truth.Slots.Select(slot => SlotText.Of(new MeetingSlot(slot), scenario.Facts.Zone))),
            StageNames.ProposeSlot => StageCalls.Propose(SlotText.Of(_truth.Best, scenario.Facts.Zone)),
            StageNames.ConfirmSchedule => StageCalls.Confirm(
                SlotText.Of(_truth.Best, scenario.Facts.Zone), NoteWriter.Write([.. scenario.Participants.Select(person => (person.Name, person.Zone))], _truth.Best)),
            _ => null,
        };
    }
}
