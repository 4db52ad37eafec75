using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Rubric;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>What is right in a scenario.</summary>
public sealed class ProblemTruth
{
    private readonly MeetingSolution _solution;
    private readonly HashSet<Interval> _slots;

    /// <summary>Solves a scenario.</summary>
    public ProblemTruth(CalendarScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenario = scenario;
        _solution = MeetingSolver.Solve(scenario.ToProblem());
        Slots = _solution.Slots();
        _slots = [.. Slots];
    }

    /// <summary>The scenario.</summary>
    public CalendarScenario Scenario { get; }

    /// <summary>Every slot at which the meeting can be, in order.</summary>
    public IReadOnlyList<Interval> Slots { get; }

    /// <summary>The best slot, or none.</summary>
    public MeetingSlot Best => new(_solution.Best);

    /// <summary>Compares candidates with the slots that there are.</summary>
    public (int Named, int True, int Both) Compare(IReadOnlyList<MeetingSlot> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return (candidates.Count, Slots.Count, candidates.Count(candidate => candidate.Time is { } time && _slots.Contains(time)));
    }

    /// <summary>How good a proposal is. That there is no slot is right where there is none.</summary>
    public ProposalQuality QualityOf(MeetingSlot proposal)
    {
        if (proposal.Time is not { } time)
        {
            return Slots.Count == 0 ? ProposalQuality.Best : ProposalQuality.Invalid;
        }

        return !_slots.Contains(time) ? ProposalQuality.Invalid
            : _solution.IsBest(time) ? ProposalQuality.Best
            : _solution.IsCheapest(time) ? ProposalQuality.Later
            : ProposalQuality.BreaksWishes;
    }
}
