using System.Runtime.InteropServices;

namespace Butler.Environments.Scheduling;

/// <summary>Finds all the time in which a meeting can be, by one sweep over everybody's closed time.</summary>
public static class MeetingSolver
{
    /// <summary>Solves a problem.</summary>
    public static MeetingSolution Solve(MeetingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var times = ClosedTimes.Of(problem);
        var closed = new List<TimeRange>(times.Count);
        foreach (var time in times)
        {
            closed.Add(time.Range);
        }

        closed.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var windows = new TimeRange[problem.Windows.Count];
        for (var each = 0; each < windows.Length; each++)
        {
            windows[each] = TimeRange.Of(problem.Windows[each]);
        }

        var free = new List<TimeRange>();
        FreeTime.Subtract(windows, CollectionsMarshal.AsSpan(closed), free);
        var length = problem.Length.BclCompatibleTicks;
        free.RemoveAll(range => range.End - range.Start < length);
        return new MeetingSolution(problem, free);
    }
}
