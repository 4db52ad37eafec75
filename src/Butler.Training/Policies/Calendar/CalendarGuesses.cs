using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Scenarios.Making;
using NodaTime;

namespace Butler.Training.Policies.Calendar;

/// <summary>Where a meeting might be if only one person's time is looked at.</summary>
public static class CalendarGuesses
{
    private static readonly SlotGrid Grid = new(CalendarScenario.GridMinutes, DateTimeZone.Utc);

    /// <summary>Every place of the grid in somebody's free time.</summary>
    public static IReadOnlyList<Instant> Starts(Person person)
    {
        var solution = MeetingSolver.Solve(Alone(person));
        return [.. solution.Slots().Select(slot => slot.Start)];
    }

    /// <summary>The first place of the grid in each stretch of somebody's free time.</summary>
    public static IEnumerable<Instant> Openings(Person person) =>
        WindowOpenings.Openings(person).Select(opening => Instant.FromUnixTimeTicks(Grid.NextFrom(opening.ToUnixTimeTicks())));

    private static MeetingProblem Alone(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var clock = new CivilClock(person.Zone);
        var windows = (person.Available ?? person.Hours ?? []).Select(range => clock.At(range).Interval).OrderBy(window => window.Start);
        return new MeetingProblem
        {
            Length = Duration.FromMinutes(CalendarScenario.GridMinutes),
            Windows = [.. windows],
            Attendees = [new Attendee { Name = person.Name, Zone = person.Zone, Busy = person.Busy }],
            Grid = Grid,
        };
    }
}
