using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>Finds free time between busy intervals. Intervals are half-open: one may begin where another ends.</summary>
public static class FreeSlots
{
    /// <summary>The earliest start at which a meeting fits into a window.</summary>
    /// <param name="window">Where the meeting has to lie, whole.</param>
    /// <param name="busy">Busy intervals in any order; they may overlap each other and the window's edges.</param>
    /// <param name="length">The meeting's length.</param>
    /// <returns>Null when it fits nowhere.</returns>
    public static Instant? First(Interval window, IEnumerable<Interval> busy, Duration length)
    {
        var start = window.Start;
        foreach (var taken in busy.OrderBy(interval => interval.Start))
        {
            if (taken.Start >= start + length)
            {
                break;
            }

            start = Instant.Max(start, taken.End);
        }

        return start + length <= window.End ? start : null;
    }

    /// <summary>Up to <paramref name="count"/> starts, each the earliest after the slot before it.</summary>
    public static IReadOnlyList<Instant> Several(Interval window, IReadOnlyList<Interval> busy, Duration length, int count)
    {
        var found = new List<Instant>(count);
        var from = window.Start;
        while (found.Count < count && from < window.End && First(new Interval(from, window.End), busy, length) is { } start)
        {
            found.Add(start);
            from = start + length;
        }

        return found;
    }
}
