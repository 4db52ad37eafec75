using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>One way to take the problem: what each sentence about somebody says, and what binds.</summary>
internal sealed class ProblemReading
{
    /// <summary>Takes the problem so.</summary>
    /// <param name="table">The slots.</param>
    /// <param name="senses">The place of each sentence's sense.</param>
    /// <param name="stance">What binds.</param>
    /// <param name="deadline">The deadline, or null.</param>
    public ProblemReading(SlotTable table, IReadOnlyList<int> senses, Stance stance, Instant? deadline)
    {
        (Senses, Stance) = (senses, stance);
        Slots = [.. Enumerable.Range(0, table.Slots.Count).Where(Suits)];
        Ranking = [.. Slots.OrderBy(table.CostOf).ThenBy(slot => slot)];

        bool Suits(int slot) =>
            (stance == Stance.DeadlineOpen || deadline is null || table.Slots[slot].End <= deadline)
            && (stance != Stance.WishesBind || table.CostOf(slot) == 0)
            && !senses.Where((sense, limit) => table.Breaks(slot, limit, sense)).Any();
    }

    /// <summary>The place of each sentence's sense.</summary>
    public IReadOnlyList<int> Senses { get; }

    /// <summary>What binds.</summary>
    public Stance Stance { get; }

    /// <summary>The places of the slots that there are then, in order.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>The same, the best one first.</summary>
    public IReadOnlyList<int> Ranking { get; }

    /// <summary>Every reading, the plainest first.</summary>
    public static IReadOnlyList<ProblemReading> All(SeenRequest seen, SlotTable table, Instant? deadline)
    {
        IEnumerable<int[]> senses = [[]];
        foreach (var limit in seen.Limits)
        {
            senses = senses.SelectMany(before => Enumerable.Range(0, limit.Senses.Count).Select(sense => (int[])[.. before, sense]));
        }

        Stance[] stances = [Stance.AsShown, .. table.AnyCost ? [Stance.WishesBind] : (Stance[])[], .. deadline is not null ? [Stance.DeadlineOpen] : (Stance[])[]];
        return [.. senses.SelectMany(each => stances.Select(stance => new ProblemReading(table, each, stance, deadline)))];
    }
}
