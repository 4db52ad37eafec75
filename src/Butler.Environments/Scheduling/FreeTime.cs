namespace Butler.Environments.Scheduling;

/// <summary>Takes away what is closed from what is open, in one sweep: the arithmetic behind every search for a free slot.</summary>
public static class FreeTime
{
    /// <summary>Adds what is left of each window.</summary>
    /// <param name="windows">Windows in order of their starts; what is left of two is never joined, even where they meet.</param>
    /// <param name="closed">Closed ranges in order of their starts; they may overlap. An empty one parts the time before it from that after it.</param>
    /// <param name="free">Where the free ranges go, in order; an empty one never.</param>
    public static void Subtract(ReadOnlySpan<TimeRange> windows, ReadOnlySpan<TimeRange> closed, List<TimeRange> free)
    {
        ArgumentNullException.ThrowIfNull(free);
        var next = 0;
        var covered = long.MinValue;
        foreach (var window in windows)
        {
            var from = Math.Max(window.Start, covered);
            for (; next < closed.Length && closed[next].Start < window.End; next++)
            {
                if (closed[next].Start > from)
                {
                    free.Add(new TimeRange(from, closed[next].Start));
                }

                covered = Math.Max(covered, closed[next].End);
                from = Math.Max(from, covered);
            }

            if (from < window.End)
            {
                free.Add(new TimeRange(from, window.End));
            }
        }
    }
}
