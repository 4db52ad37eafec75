using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>Says what is wrong with a slot, from the same closed time that the solver sweeps.</summary>
public static class SlotCheck
{
    private static readonly (ClosedKind Closed, SlotFaultKind Fault)[] Order =
    [
        (ClosedKind.Deadline, SlotFaultKind.AfterDeadline), (ClosedKind.Busy, SlotFaultKind.Busy),
        (ClosedKind.NotOpen, SlotFaultKind.NotOpen), (ClosedKind.Constraint, SlotFaultKind.Constraint),
    ];

    /// <summary>The first fault of a slot; null when the meeting can be there.</summary>
    public static SlotFault? Find(MeetingProblem problem, Interval slot)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (slot.Duration != problem.Length)
        {
            return new SlotFault(SlotFaultKind.WrongLength, string.Empty);
        }

        if (!problem.Windows.Any(window => window.Start <= slot.Start && slot.End <= window.End))
        {
            return new SlotFault(SlotFaultKind.OutsideWindows, string.Empty);
        }

        if (problem.Grid?.Holds(slot.Start.ToUnixTimeTicks()) == false)
        {
            return new SlotFault(SlotFaultKind.OffGrid, string.Empty);
        }

        var range = TimeRange.Of(slot);
        var broken = ClosedTimes.Of(problem).Where(closed => closed.Range.Touches(range)).ToArray();
        foreach (var (closed, fault) in Order)
        {
            if (Array.FindIndex(broken, each => each.Kind == closed) is var at and >= 0)
            {
                return new SlotFault(fault, broken[at].Owner);
            }
        }

        return null;
    }
}
