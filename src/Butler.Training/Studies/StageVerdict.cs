using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Rubric;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Training.Studies;

/// <summary>Says in a word what a call of SmartCalendar's stages was like, whoever made it.</summary>
/// <param name="scenario">The problem.</param>
internal sealed class StageVerdict(CalendarScenario scenario)
{
    private readonly ProblemTruth _truth = new(scenario);
    private readonly StageReader _reader = new(new ZoneFinder([scenario.Facts.Zone, .. scenario.People.Select(person => person.Zone)]));
    private readonly NoteJudge _notes = new(scenario);

    private MeetingSlot? _proposed;

    /// <summary>The word for a call; calls are given in order.</summary>
    public string Of(EpisodeAction call) => _reader.Read(call) switch
    {
        SmartCalendarAction.Look => "look",
        SmartCalendarAction.Understand understood => FormattableString.Invariant($"{understood.Facts.CountRight(scenario.Facts)} of {ReadFacts.Count} facts"),
        SmartCalendarAction.Evaluate evaluated => OfCandidates(evaluated.Candidates),
        SmartCalendarAction.Propose proposed => OfProposal(proposed.Slot),
        SmartCalendarAction.Confirm confirmed => OfNote(confirmed),
        _ => "malformed",
    };

    private string OfCandidates(IReadOnlyList<MeetingSlot> candidates)
    {
        var (named, right, both) = _truth.Compare(candidates);
        return named == both && right == both ? "all slots" : named == 0 ? "none" : both == 0 ? "wrong slots" : named > right ? "too many slots" : "some slots";
    }

    private string OfProposal(MeetingSlot slot)
    {
        _proposed = slot;
        return (slot.Time is null ? "none, " : string.Empty) + _truth.QualityOf(slot) switch
        {
            ProposalQuality.Best => "best",
            ProposalQuality.Later => "later than need be",
            ProposalQuality.BreaksWishes => "breaks wishes",
            _ => "invalid",
        };
    }

    private string OfNote(SmartCalendarAction.Confirm confirmed) => !confirmed.IsConfirmed ? "unconfirmed"
        : _notes.Judge(confirmed.Note, confirmed.Slot ?? _proposed ?? MeetingSlot.None).Value switch { >= 1 => "all are told", > 0 => "some are told", _ => "nobody is told" };
}
