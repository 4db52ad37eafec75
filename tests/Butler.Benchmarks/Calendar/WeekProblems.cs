using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Benchmarks.Calendar;

/// <summary>Problems of five people in five zones over five days, each with four or five meetings a day, working hours and two wishes.</summary>
public static class WeekProblems
{
    private const int People = 5;
    private const int Days = 5;

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Europe/Lisbon", "Africa/Lagos", "America/Sao_Paulo"];
    private static readonly LocalDate Monday = new(2026, 10, 26);

    /// <summary>Makes problems.</summary>
    public static IReadOnlyList<MeetingProblem> Make(int count) => [.. Enumerable.Range(0, count).Select(seed => Make(new EpisodeRandom(seed)))];

    private static MeetingProblem Make(EpisodeRandom random)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zones[0]];
        var window = new Interval(zone.AtStartOfDay(Monday).ToInstant(), zone.AtStartOfDay(Monday.PlusDays(Days)).ToInstant());
        return new MeetingProblem
        {
            Length = Duration.FromMinutes(30 * (1 + random.Next(2))),
            Windows = [window],
            Attendees = [.. Enumerable.Range(0, People).Select(index => Person(random, index))],
            Constraints = [Wish(random), Wish(random)],
            Grid = new SlotGrid(30, zone),
        };
    }

    private static Attendee Person(EpisodeRandom random, int index) => new()
    {
        Name = $"Person {index}",
        Zone = DateTimeZoneProviders.Tzdb[Zones[index]],
        Open = [.. Week().Select(day => CivilRange.On(day, new(8, 0), new(19, 0)))],
        Busy = [.. Week().SelectMany(day => Enumerable.Range(0, 4 + random.Next(2)).Select(_ => Taken(random, day)))],
    };

    private static CivilRange Taken(EpisodeRandom random, LocalDate day)
    {
        var start = day.AtMidnight().PlusMinutes((8 * 60) + (15 * random.Next(40)));
        return new CivilRange(start, start.PlusMinutes(15 * (1 + random.Next(4))));
    }

    private static MeetingConstraint Wish(EpisodeRandom random) => new()
    {
        Owner = "Person 1",
        Zone = DateTimeZoneProviders.Tzdb[Zones[1]],
        Avoid = [.. Week().Select(day => CivilRange.On(day, new(8, 0), new(9 + random.Next(3), 0)))],
        Weight = 1 + random.Next(3),
    };

    private static IEnumerable<LocalDate> Week() => Enumerable.Range(0, Days).Select(Monday.PlusDays);
}
