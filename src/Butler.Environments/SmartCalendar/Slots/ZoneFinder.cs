using System.Collections.Frozen;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Slots;

/// <summary>Finds a zone by what people call it: its id, its city where somebody of the problem lives there, UTC, or an offset.</summary>
public sealed class ZoneFinder
{
    private static readonly FrozenDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DateTimeZone> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Knows the zones of a problem.</summary>
    public ZoneFinder(IEnumerable<DateTimeZone> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        foreach (var zone in zones)
        {
            _known[zone.Id] = zone;
            _known.TryAdd(CityOf(zone), zone);
        }
    }

    /// <summary>The city that a zone is called after: <c>New York</c>.</summary>
    public static string CityOf(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }

    /// <summary>The zone of a text; null when it names none.</summary>
    public DateTimeZone? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim('(', ')', ' ');
        if (_known.TryGetValue(name, out var zone))
        {
            return zone;
        }

        if (name is "Z" or "z" or "+00:00")
        {
            return DateTimeZone.Utc;
        }

        // "UTC+02:00" is what the zone database calls a fixed offset.
        return name.Length > 0 && name[0] is '+' or '-'
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull("UTC" + name)
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Ids.GetValueOrDefault(name, name));
    }
}
