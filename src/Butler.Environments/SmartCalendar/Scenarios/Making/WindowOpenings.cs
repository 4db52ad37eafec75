using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Whether slots stand where windows open, which would make problems easy to guess.</summary>
public static class WindowOpenings
{
    /// <summary>Whether a slot begins where somebody's free time does.</summary>
    public static bool Any(CalendarScenario scenario, ProblemTruth truth)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(truth);
        var openings = scenario.People.SelectMany(person => Openings(person)).ToHashSet();
        return truth.Slots.Any(slot => openings.Contains(slot.Start));
    }

    /// <summary>Whether there is a slot at the first place of the grid in the first person's first free time.</summary>
    public static bool First(CalendarScenario scenario, ProblemTruth truth)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(truth);
        var first = scenario.People.SelectMany(person => Openings(person).Take(1)).Select(moment => (Instant?)moment).FirstOrDefault();
        return first is { } opening && truth.Slots.Any(slot => slot.Start == Instant.FromUnixTimeTicks(scenario.Grid.NextFrom(opening.ToUnixTimeTicks())));
    }

    /// <summary>Where somebody's free time begins, in order.</summary>
    public static IEnumerable<Instant> Openings(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var clock = new CivilClock(person.Zone);
        var windows = (person.Available ?? person.Hours ?? []).Select(clock.At).OrderBy(range => range.Start).ToArray();
        var free = new List<TimeRange>();
        FreeTime.Subtract(windows, [.. person.Busy.Select(clock.At).OrderBy(range => range.Start)], free);
        return free.Select(range => Instant.FromUnixTimeTicks(range.Start));
    }
}
