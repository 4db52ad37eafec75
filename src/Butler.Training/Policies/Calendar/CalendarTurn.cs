using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Training.Policies.Calendar;

/// <summary>What a cheat of the calendar has before it at its turn.</summary>
/// <param name="Observation">What is seen.</param>
/// <param name="Seen">The problem in it.</param>
/// <param name="Truth">What the request asks for, for those who read it rightly and guess the rest.</param>
/// <param name="Random">The policy's own chance.</param>
public sealed record CalendarTurn(SmartCalendarObservation Observation, SeenProblem Seen, RequestFacts Truth, EpisodeRandom Random)
{
    /// <summary>How often the stage that is due was tried.</summary>
    public int Tries => Observation.ActionHistory.Count(record => record.Stage == Observation.NextStage);

    /// <summary>What somebody would say who does not read: all are asked for, half an hour, no deadline, nothing special, the first one's clock.</summary>
    public RequestFacts Careless => new()
    {
        Participants = [.. Seen.People.Select(person => person.Name)],
        DurationMinutes = 30,
        Priority = RequestFacts.Priorities[1],
        Zone = Seen.People[0].Zone,
    };

    /// <summary>A slot as text.</summary>
    public static string Slot(Instant start, int minutes) => SlotText.Of(new MeetingSlot(new Interval(start, start + Duration.FromMinutes(minutes))), DateTimeZone.Utc);

    /// <summary>Confirms what was proposed, with a true note.</summary>
    public EpisodeAction ConfirmTruly(RequestFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var proposed = Observation.ActionHistory.Last(record => record.Stage == StageNames.ProposeSlot).Slot!;
        var people = Seen.People.Where(person => facts.Participants.Contains(person.Name)).Select(person => (person.Name, person.Zone));
        return StageCalls.Confirm(proposed, NoteWriter.Write([.. people], SlotText.Read(proposed, new ZoneFinder([Truth.Zone])) ?? MeetingSlot.None));
    }
}
