using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>
/// The slots that suit all but for the deadline and for what is only said in words, and which of them each sense of each sentence
/// rules out. So a problem is solved once, and every reading of it is a choice among these slots.
/// </summary>
internal sealed class SlotTable
{
    private readonly bool[][][] _breaks;
    private readonly int[] _costs;

    /// <summary>Solves a problem.</summary>
    /// <param name="seen">What is seen.</param>
    /// <param name="facts">What is taken to be asked for.</param>
    public SlotTable(SeenRequest seen, RequestFacts facts)
    {
        var problem = seen.Problem.With(facts with { Deadline = null });
        var solution = MeetingSolver.Solve(problem.ToProblem());
        Slots = [.. solution.Slots().Take(StageReader.MostCandidates)];
        _costs = [.. Slots.Select(solution.CostOf)];
        _breaks = [.. seen.Limits.Select(limit => limit.Senses.Select(sense => Breaks(limit, sense)).ToArray())];

        bool[] Breaks(SaidLimit limit, LimitSense sense)
        {
            var wishes = sense == LimitSense.Nothing ? null : new SoftTimes((problem with { Limits = [limit.As(sense)] }).ToProblem());
            return [.. Slots.Select(slot => wishes?.Cost(TimeRange.Of(slot)) > 0)];
        }
    }

    /// <summary>The slots, in order.</summary>
    public IReadOnlyList<Interval> Slots { get; }

    /// <summary>Whether some slot breaks a wish.</summary>
    public bool AnyCost => Array.Exists(_costs, cost => cost > 0);

    /// <summary>What the wishes weigh that a slot breaks.</summary>
    public int CostOf(int slot) => _costs[slot];

    /// <summary>Whether a slot breaks a sentence.</summary>
    /// <param name="slot">The slot's place.</param>
    /// <param name="limit">The sentence's place.</param>
    /// <param name="sense">The place of what it is taken to say.</param>
    public bool Breaks(int slot, int limit, int sense) => _breaks[limit][sense][slot];
}
