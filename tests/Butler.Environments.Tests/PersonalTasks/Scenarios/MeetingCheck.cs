using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>Whether the right moments of an episode's meetings are moments at which they can take place.</summary>
internal static class MeetingCheck
{
    private static readonly LocalTime EarliestStart = new(8, 0);

    // A meeting may begin after the family dinner that was in its way.
    private static readonly LocalTime LatestEnd = new(22, 0);

    public static IEnumerable<string> Faults(Scenario scenario)
    {
        var zone = scenario.Zone();
        var slots = scenario.Truths.Values.Select(truth => truth.Slot()).OfType<Interval>().OrderBy(slot => slot.Start).ToArray();
        for (var index = 0; index < slots.Length; index++)
        {
            var (start, end) = (slots[index].Start.InZone(zone).LocalDateTime, slots[index].End.InZone(zone).LocalDateTime);
            var fault = slots[index].Start <= scenario.Now ? "is not in the future"
                : start.TimeOfDay < EarliestStart || end.TimeOfDay > LatestEnd || start.Date != end.Date ? "is not by day"
                : start.TimeOfDay.Minute % 15 != 0 ? "is not on a quarter of an hour"
                : zone.MapLocal(start).Count != 1 ? "is not on the clock once"
                : FreeSlots.First(slots[index], Busy(scenario, start.Date), slots[index].Duration) != slots[index].Start ? "is not free"
                : index > 0 && slots[index - 1].End > slots[index].Start ? "overlaps another"
                : IsRepeatedOver(scenario, slots[index]) ? "is not free of what comes again every week"
                : null;
            if (fault is not null)
            {
                yield return $"{start} to {end} in {zone.Id} {fault}";
            }
        }
    }

    private static bool IsRepeatedOver(Scenario scenario, Interval slot) => scenario.Truths.Values
        .Where(truth => truth.Right("recurrence") is not null)
        .Select(truth => truth.Slot()!.Value)
        .Where(first => first.Start < slot.Start)
        .Select(first => (First: first.Start.InZone(scenario.Zone()).LocalDateTime, first.Duration, Own: slot.Start.InZone(scenario.Zone()).LocalDateTime))
        .Any(each => each.First.DayOfWeek == each.Own.DayOfWeek
            && (each.Own.Date + each.First.TimeOfDay).InZoneLeniently(scenario.Zone()).ToInstant() is var again
            && again < slot.End && slot.Start < again + each.Duration);

    /// <summary>What takes the user's time on a day.</summary>
    public static IEnumerable<Interval> Busy(Scenario scenario, LocalDate day) =>
    [
        .. scenario.Knowledge.Commitments.Where(commitment => commitment.IsOn(day)).Select(commitment => commitment.On(day, scenario.Zone())),
        .. scenario.Calendar.Select(entry => entry.Time),
    ];
}
