using Butler.Environments.Language.Times;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Reading;

/// <summary>
/// Reads what a request asks for from its words, by plain rules: the sentence with the most names says who, the first length how
/// long, a moment in a sentence about nobody by when, a city whose clock it is, and a few words how urgent.
/// </summary>
public static class RequestReader
{
    private const int UsualMinutes = 30;

    private static readonly IReadOnlyList<(string City, DateTimeZone Zone)> Cities =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(id => DateTimeZoneProviders.Tzdb[id]).Select(zone => (ZoneFinder.CityOf(zone), zone)),
    ];

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <param name="people">Those whose time is shown, with their zones.</param>
    public static RequestFacts Read(string request, LocalDate today, IReadOnlyDictionary<string, DateTimeZone> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return Read(request, RequestSentence.Cut(request, today, [.. people.Keys]), people);
    }

    /// <summary>Reads a request that is cut into its sentences.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="people">Those whose time is shown, with their zones.</param>
    public static RequestFacts Read(string request, IReadOnlyList<RequestSentence> sentences, IReadOnlyDictionary<string, DateTimeZone> people)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(people);
        var who = sentences.MaxBy(sentence => sentence.Names.Count)?.Names ?? [];
        var lengths = sentences.SelectMany(sentence => sentence.Times).Select(time => time.Value).OfType<TimeValue.Lasting>();
        var zone = ZoneOf(request, people);
        var deadline = sentences.Where(sentence => sentence.Names.Count == 0).SelectMany(sentence => sentence.Times).Select(time => time.Value).OfType<TimeValue.At>().LastOrDefault()
            ?? sentences.Where(sentence => sentence.Names.Count == who.Count).SelectMany(sentence => sentence.Times).Select(time => time.Value).OfType<TimeValue.At>().LastOrDefault();
        return new RequestFacts
        {
            Participants = who.Count > 0 ? who : [.. people.Keys],
            DurationMinutes = lengths.FirstOrDefault() is { } length ? (int)length.Length.TotalMinutes : UsualMinutes,
            Deadline = deadline?.Moment.InZoneLeniently(zone).ToInstant(),
            Priority = PriorityOf(request),
            Zone = zone,
        };
    }

    private static DateTimeZone ZoneOf(string request, IReadOnlyDictionary<string, DateTimeZone> people)
    {
        var named = people.Values.Where(zone => WholeWords.Has(request, ZoneFinder.CityOf(zone)))
            .Concat(Cities.Where(city => WholeWords.Has(request, city.City)).OrderByDescending(city => city.City.Length).Select(city => city.Zone));
        return named.FirstOrDefault() ?? (people.Values.Distinct().ToArray() is [var only] ? only : DateTimeZone.Utc);
    }

    private static string PriorityOf(string request)
    {
        var words = PriorityWords.Default;
        var isDenied = words.NotHigh.Any(word => WholeWords.Has(request, word));
        return words.Low.Any(word => WholeWords.Has(request, word)) ? RequestFacts.Priorities[0]
            : !isDenied && words.High.Any(word => WholeWords.Has(request, word)) ? RequestFacts.Priorities[2]
            : RequestFacts.Priorities[1];
    }
}
