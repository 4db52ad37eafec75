using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>A stretch of time, half-open: it holds its start and not its end.</summary>
/// <param name="Start">Its first moment, in ticks (100 ns) since the Unix epoch.</param>
/// <param name="End">The first moment after it.</param>
public readonly record struct TimeRange(long Start, long End)
{
    /// <summary>The same time as an interval.</summary>
    public Interval Interval => new(Instant.FromUnixTimeTicks(Start), Instant.FromUnixTimeTicks(End));

    /// <summary>The range of an interval that has a start and an end.</summary>
    public static TimeRange Of(Interval interval) => new(interval.Start.ToUnixTimeTicks(), interval.End.ToUnixTimeTicks());

    /// <summary>Whether some moment is in both.</summary>
    public bool Touches(TimeRange other) => Start < other.End && other.Start < End;
}
