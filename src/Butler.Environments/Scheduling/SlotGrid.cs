using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>The clock times at which a meeting may begin: every so many minutes from midnight on, on the clock of a zone.</summary>
/// <param name="Minutes">How many; a divisor of 1,440.</param>
/// <param name="Zone">Whose clock.</param>
public sealed record SlotGrid(int Minutes, DateTimeZone Zone)
{
    private long Step => Minutes * NodaConstants.TicksPerMinute;

    /// <summary>Whether a moment is on the grid.</summary>
    public bool Holds(long ticks) => NextFrom(ticks) == ticks;

    /// <summary>The first moment on the grid that is not before another, in ticks.</summary>
    public long NextFrom(long ticks)
    {
        var local = ticks + Zone.GetUtcOffset(Instant.FromUnixTimeTicks(ticks)).Ticks;
        var over = ((local % Step) + Step) % Step;
        return over == 0 ? ticks : ticks + Step - over;
    }
}
