using System.Runtime.InteropServices;
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
        var found = Several(window, busy, length, count: 1);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Up to <paramref name="count"/> starts, each the earliest after the slot before it.</summary>
    public static IReadOnlyList<Instant> Several(Interval window, IEnumerable<Interval> busy, Duration length, int count)
    {
        var closed = new List<TimeRange>();
        foreach (var interval in busy)
        {
            closed.Add(TimeRange.Of(interval));
        }

        closed.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var free = new List<TimeRange>(closed.Count + 1);
        FreeTime.Subtract([TimeRange.Of(window)], CollectionsMarshal.AsSpan(closed), free);
        var found = new List<Instant>(count);
        var ticks = length.BclCompatibleTicks;
        foreach (var range in free)
        {
            for (var start = range.Start; found.Count < count && start + ticks <= range.End; start += ticks)
            {
                found.Add(Instant.FromUnixTimeTicks(start));
            }
        }

        return found;
    }
}
