using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Shows somebody's windows: as they are, or as working hours with what is taken of them.</summary>
internal static class PersonDraw
{
    private const int MostOfAMeeting = 120;

    private static readonly LocalTime UsualStart = new(8, 40);
    private static readonly LocalTime UsualEnd = new(17, 40);

    /// <summary>Shows a person.</summary>
    public static Person Show(Draft draft, (string Name, DateTimeZone Zone) person)
    {
        var windows = draft.WindowsOf(person.Name);
        if (!draft.Random.Chance(draft.Plan.Level.Hours) || windows.Count == 0)
        {
            return new Person { Name = person.Name, Zone = person.Zone, Available = windows };
        }

        var from = LocalTime.Min(UsualStart, windows.Min(window => window.Start.TimeOfDay));
        var to = LocalTime.Max(UsualEnd, windows.Max(window => window.End.TimeOfDay));
        var days = windows.Select(window => window.Start.Date).Concat(draft.Days).Distinct().Order();
        var hours = days.Select(day => CivilRange.On(day, from, to)).ToArray();
        return new Person { Name = person.Name, Zone = person.Zone, Hours = hours, Busy = [.. hours.SelectMany(day => Taken(draft, day, windows))] };
    }

    // What the windows leave of a day, as meetings one after the other.
    private static IEnumerable<CivilRange> Taken(Draft draft, CivilRange day, IReadOnlyList<CivilRange> windows)
    {
        var from = day.Start;
        foreach (var window in windows.Where(window => window.Start.Date == day.Start.Date))
        {
            foreach (var meeting in Split(draft, from, window.Start))
            {
                yield return meeting;
            }

            from = window.End;
        }

        foreach (var meeting in Split(draft, from, day.End))
        {
            yield return meeting;
        }
    }

    private static IEnumerable<CivilRange> Split(Draft draft, LocalDateTime from, LocalDateTime to)
    {
        while (from < to)
        {
            var next = from.PlusMinutes(CalendarScenario.GridMinutes * (1 + draft.Random.Next(MostOfAMeeting / CalendarScenario.GridMinutes)));
            var end = next.PlusMinutes(CalendarScenario.GridMinutes) < to ? next : to;
            yield return new CivilRange(from, end);
            from = end;
        }
    }
}
