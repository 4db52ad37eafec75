using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>
/// Finds the moments at which the clocks of a zone show a time. A clock time means the first moment at which the clocks show it
/// or a later one: of an hour that comes twice the first pass, of one that is skipped the moment of the jump. So what is in order
/// on the clock is in order in time.
/// </summary>
/// <param name="zone">The zone.</param>
/// <remarks>Remembers the offset that it found last; not safe for concurrent use.</remarks>
public sealed class CivilClock(DateTimeZone zone)
{
    // Within so much of a change of the clocks a clock time is looked up with care.
    private const int HoursOfCare = 48;

    private LocalDateTime _from = LocalDateTime.MaxIsoValue;
    private LocalDateTime _to = LocalDateTime.MinIsoValue;
    private long _offset;

    /// <summary>The moment of a clock time, in ticks since the Unix epoch.</summary>
    public long At(LocalDateTime time)
    {
        if (time < _from || time >= _to)
        {
            var mapping = zone.MapLocal(time);
            if (mapping.Count != 1)
            {
                return (mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant()).ToUnixTimeTicks();
            }

            Remember(mapping.EarlyInterval);
        }

        return TicksOf(time) - _offset;
    }

    /// <summary>The stretch of a range.</summary>
    public TimeRange At(CivilRange range) => new(At(range.Start), At(range.End));

    // What is remembered is good while the clocks are not about to change; near a change nothing is remembered but this offset.
    private void Remember(NodaTime.TimeZones.ZoneInterval interval)
    {
        _offset = interval.WallOffset.Ticks;
        _from = interval.HasStart ? interval.IsoLocalStart.PlusHours(HoursOfCare) : LocalDateTime.MinIsoValue;
        _to = interval.HasEnd ? interval.IsoLocalEnd.PlusHours(-HoursOfCare) : LocalDateTime.MaxIsoValue;
    }

    private static long TicksOf(LocalDateTime time) => time.InUtc().ToInstant().ToUnixTimeTicks();
}
