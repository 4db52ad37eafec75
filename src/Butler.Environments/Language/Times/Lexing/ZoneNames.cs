using System.Collections.Frozen;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>The zones that words name, read once from <c>zones.json</c>: abbreviations ("CET") and places ("Tokyo").</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Load("abbreviations");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Places = Load("places");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Ids =
        NodaTime.DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))
            .ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The IANA id of an abbreviation; for those that name several zones, the most used one.</summary>
    public static string? OfAbbreviation(ReadOnlySpan<char> text) => Abbreviations.TryGetValue(text, out var id) ? id : null;

    /// <summary>The IANA id of a place.</summary>
    public static string? OfPlace(ReadOnlySpan<char> text) => Places.TryGetValue(text, out var id) ? id : null;

    /// <summary>An IANA id in the spelling of the zone database.</summary>
    public static string? OfId(ReadOnlySpan<char> text) => Ids.TryGetValue(text, out var id) ? id : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Load(string group) =>
        Lexicon.Open("zones.json")[group]
            .SelectMany(zone => zone.Value.Select(name => (Name: name, zone.Key)))
            .ToFrozenDictionary(zone => zone.Name, zone => zone.Key, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
