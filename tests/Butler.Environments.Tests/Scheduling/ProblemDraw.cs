using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

/// <summary>Draws problems by chance: few people in zones around the world, on nights on which clocks change and on others.</summary>
internal static class ProblemDraw
{
    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Africa/Cairo", "Asia/Tokyo", "Pacific/Apia", "America/Santiago", "UTC"];

    private static readonly LocalDate[] Nights =
    [
        new(2026, 3, 29), new(2026, 10, 25), new(2026, 3, 8), new(2026, 11, 1), new(2026, 4, 5), new(2026, 10, 4),
        new(2026, 4, 24), new(2026, 9, 6), new(2026, 6, 10), new(2011, 12, 30),
    ];

    public static MeetingProblem Draw(int seed)
    {
        var random = new EpisodeRandom(seed);
        var night = random.Pick(Nights);
        var first = night.PlusDays(-1).AtMidnight().PlusHours(12 + random.Next(12)).InUtc().ToInstant();
        var windows = new List<Interval>();
        for (var count = 1 + random.Next(2); count > 0; count--)
        {
            var window = new Interval(first, first + Duration.FromMinutes(60 + random.Next(600)));
            windows.Add(window);
            first = window.End + Duration.FromMinutes(random.Next(3) * 30);
        }

        return new MeetingProblem
        {
            Length = Duration.FromMinutes(15 + random.Next(60)),
            Windows = windows,
            Attendees = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(index => Person(random, index, night))],
            Constraints = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Wish(random, night))],
            Deadline = random.Chance(0.3) ? windows[^1].Start + Duration.FromMinutes(random.Next(600)) : null,
        };
    }

    private static Attendee Person(EpisodeRandom random, int index, LocalDate night) => new()
    {
        Name = $"Person {index}",
        Zone = DateTimeZoneProviders.Tzdb[random.Pick(Zones)],
        Busy = Ranges(random, night, most: 6, longest: 120),
        Open = random.Chance(0.4) ? Ranges(random, night, most: 5, longest: 900) : null,
    };

    private static MeetingConstraint Wish(EpisodeRandom random, LocalDate night) => new()
    {
        Owner = "Somebody",
        Zone = DateTimeZoneProviders.Tzdb[random.Pick(Zones)],
        Avoid = Ranges(random, night, most: 3, longest: 240),
        Weight = random.Chance(0.3) ? null : 1 + random.Next(3),
    };

    private static CivilRange[] Ranges(EpisodeRandom random, LocalDate night, int most, int longest) =>
    [
        .. Enumerable.Range(0, random.Next(most + 1)).Select(_ =>
        {
            var start = night.PlusDays(-1).AtMidnight().PlusMinutes(random.Next(3 * 24 * 12) * 5);
            return new CivilRange(start, start.PlusMinutes(random.Next(longest)));
        }),
    ];
}
