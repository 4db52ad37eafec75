namespace Butler.Environments.Scheduling;

/// <summary>Turns everything that binds in a problem into closed time, from everybody's own clock.</summary>
public static class ClosedTimes
{
    /// <summary>All closed time of a problem, in no order. Empty ranges close nothing and are left out.</summary>
    public static List<ClosedTime> Of(MeetingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var closed = new List<ClosedTime>(64);
        foreach (var attendee in problem.Attendees)
        {
            var clock = new CivilClock(attendee.Zone);
            foreach (var range in attendee.Busy)
            {
                Add(closed, clock.At(range), ClosedKind.Busy, attendee.Name);
            }

            if (attendee.Open is { } open)
            {
                AddAllBut(closed, open, clock, attendee.Name);
            }
        }

        foreach (var constraint in problem.Constraints)
        {
            if (constraint.Weight is null)
            {
                var clock = new CivilClock(constraint.Zone);
                foreach (var range in constraint.Avoid)
                {
                    Add(closed, clock.At(range), ClosedKind.Constraint, constraint.Owner);
                }
            }
        }

        if (problem.Deadline is { } deadline)
        {
            Add(closed, new TimeRange(deadline.ToUnixTimeTicks(), long.MaxValue), ClosedKind.Deadline, string.Empty);
        }

        return closed;
    }

    private static void Add(List<ClosedTime> closed, TimeRange range, ClosedKind kind, string owner)
    {
        if (range.Start < range.End)
        {
            closed.Add(new ClosedTime(range, kind, owner));
        }
    }

    // What lies between the open ranges, before the first and after the last.
    private static void AddAllBut(List<ClosedTime> closed, IReadOnlyList<CivilRange> open, CivilClock clock, string owner)
    {
        var ranges = new TimeRange[open.Count];
        for (var each = 0; each < ranges.Length; each++)
        {
            ranges[each] = clock.At(open[each]);
        }

        Array.Sort(ranges, static (one, other) => one.Start.CompareTo(other.Start));
        var from = long.MinValue;
        foreach (var range in ranges)
        {
            Add(closed, new TimeRange(from, range.Start), ClosedKind.NotOpen, owner);
            from = Math.Max(from, range.End);
        }

        Add(closed, new TimeRange(from, long.MaxValue), ClosedKind.NotOpen, owner);
    }
}
