using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Draws who meets when and where, before anybody's windows.</summary>
internal static class DraftMaker
{
    private const int MostDaysAhead = 3;
    private const double RequestFromParticipantsZone = 0.6;

    private static readonly LocalDate Earliest = new(2026, 1, 5);
    private static readonly int[] Lengths = [30, 30, 45, 60, 60, 90];
    private static readonly int DaysOfDates = Period.DaysBetween(Earliest, new LocalDate(2027, 11, 30));

    /// <summary>Draws a draft; nobody has a window yet.</summary>
    public static Draft Draw(ProblemPlan plan, SplitWording wording, EpisodeRandom random)
    {
        var names = random.Shuffle(wording.Names);
        var count = Between(plan.Level.People, random);
        var zones = DrawZones(plan, wording, random);
        var people = Enumerable.Range(0, count).Select(index => (names[index], index < zones.Count ? zones[index] : random.Pick(zones))).ToArray();
        var zone = zones.Count == 1 || random.Chance(RequestFromParticipantsZone) ? random.Pick(zones) : Zone(random.Pick(wording.Zones));
        var (today, first) = plan.Trap == Trap.ClockChange ? AroundChange(zones, random) : AnyDay(random);
        return new Draft(plan, wording, random)
        {
            Zone = zone,
            Today = today,
            First = first,
            Last = first.PlusDays(Between(plan.Level.Days, random) - 1),
            Length = Duration.FromMinutes(random.Pick(Lengths)),
            People = random.Shuffle(people),
            Bystander = random.Chance(plan.Level.Bystander) ? (names[count], random.Pick(zones)) : null,
        };
    }

    /// <summary>A number between a least and a most.</summary>
    public static int Between(IReadOnlyList<int> range, EpisodeRandom random) => range[0] + random.Next(range[1] - range[0] + 1);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static IReadOnlyList<DateTimeZone> DrawZones(ProblemPlan plan, SplitWording wording, EpisodeRandom random) =>
        [.. random.Shuffle(wording.Zones).Take(plan.Level.Zones).Select(Zone)];

    private static (LocalDate Today, LocalDate First) AnyDay(EpisodeRandom random)
    {
        var today = Earliest.PlusDays(random.Next(DaysOfDates));
        return (today, today.PlusDays(1 + random.Next(MostDaysAhead)));
    }

    // The clocks of one of the zones change between the request and the last day.
    private static (LocalDate Today, LocalDate First) AroundChange(IReadOnlyList<DateTimeZone> zones, EpisodeRandom random)
    {
        var from = Earliest.PlusDays(random.Next(DaysOfDates / 2)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var changing = zones.Where(zone => zone.GetZoneInterval(from).HasEnd).ToArray();
        if (changing.Length == 0)
        {
            return AnyDay(random);
        }

        var zone = random.Pick(changing);
        var change = zone.GetZoneInterval(from).End.InZone(zone).Date;
        var today = change.PlusDays(-1 - random.Next(2));
        return (today, today.PlusDays(1 + random.Next(2)));
    }
}
