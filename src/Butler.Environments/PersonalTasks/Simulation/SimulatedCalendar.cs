using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>A calendar in memory: the user's commitments, what stood in it at the start, and what has been added.</summary>
public sealed class SimulatedCalendar(IReadOnlyList<Commitment> commitments, DateTimeZone zone, IEnumerable<CalendarEntry> entries, SimulatedOutage? outage = null) : ICalendar
{
    private readonly List<CalendarEntry> _entries = [.. entries];
    private readonly List<CalendarEvent> _created = [];

    /// <summary>The events that have been created, in order.</summary>
    public IReadOnlyList<CalendarEvent> Created => _created;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CalendarEntry>> ListAsync(Interval window, CancellationToken cancellationToken)
    {
        var found = new List<CalendarEntry>();
        found.AddRange(_entries.Where(entry => Overlap(entry.Time, window)));

        // One day more at the front: a commitment may reach over midnight.
        var last = window.End.InZone(zone).Date;
        for (var day = window.Start.InZone(zone).Date.PlusDays(-1); day <= last; day = day.PlusDays(1))
        {
            foreach (var commitment in commitments.Where(each => each.IsOn(day)))
            {
                AddIfInside(found, new CalendarEntry(commitment.Title, commitment.On(day, zone), commitment.Personal), window);
            }

            foreach (var repeated in _created.Where(each => each.Recurrence is not null))
            {
                AddRepeated(found, repeated, day, window);
            }
        }

        IReadOnlyList<CalendarEntry> ordered =
            [.. found.OrderBy(entry => entry.Time.Start).ThenBy(entry => entry.Title, StringComparer.Ordinal)];
        return ValueTask.FromResult(ordered);
    }

    /// <inheritdoc/>
    public ValueTask<ServiceReply> CreateAsync(CalendarEvent newEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newEvent);
        if (outage?.Answer("calendar") is { } down)
        {
            return ValueTask.FromResult(down);
        }

        _created.Add(newEvent);
        if (newEvent.Recurrence is null)
        {
            _entries.Add(new CalendarEntry(newEvent.Title, newEvent.Time, Personal: false));
        }

        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done("event_" + ValueSpelling.Of(_created.Count)));
    }

    private static bool Overlap(Interval one, Interval other) => one.Start < other.End && other.Start < one.End;

    private static void AddIfInside(List<CalendarEntry> found, CalendarEntry entry, Interval window)
    {
        if (Overlap(entry.Time, window))
        {
            found.Add(entry);
        }
    }

    private void AddRepeated(List<CalendarEntry> found, CalendarEvent repeated, LocalDate day, Interval window)
    {
        var first = repeated.Time.Start.InZone(zone);
        if (day == first.Date || (RecurrenceRule.TryParse(repeated.Recurrence, out var rule) && rule.Holds(day, first.Date)))
        {
            var start = (day + first.TimeOfDay).InZoneLeniently(zone).ToInstant();
            AddIfInside(found, new CalendarEntry(repeated.Title, new Interval(start, start + repeated.Time.Duration), Personal: false), window);
        }
    }
}
