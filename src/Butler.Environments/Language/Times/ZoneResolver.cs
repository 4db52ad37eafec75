using NodaTime;

namespace Butler.Environments.Language.Times;

/// <summary>Puts a local moment on the time line of a zone and tells when daylight saving makes it none or two.</summary>
public static class ZoneResolver
{
    /// <summary>The instant of a moment in a zone, or what the clocks' change makes of it.</summary>
    public static ZonedReading Resolve(LocalDateTime moment, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var mapping = zone.MapLocal(moment);
        return mapping.Count switch
        {
            0 => new ZonedReading.Skipped(mapping.LateInterval.IsoLocalStart, mapping.LateInterval.Start),
            1 => new ZonedReading.Exact(mapping.Single().ToInstant(), mapping.Single().Offset),
            _ => new ZonedReading.Ambiguous(mapping.First().ToOffsetDateTime(), mapping.Last().ToOffsetDateTime()),
        };
    }

    /// <summary>The zone that a phrase named, as <see cref="TimeReading.Zone"/> reports it: an IANA id, "UTC" or "UTC+02:00".</summary>
    /// <returns>Null when no such zone is known.</returns>
    public static DateTimeZone? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }
}
