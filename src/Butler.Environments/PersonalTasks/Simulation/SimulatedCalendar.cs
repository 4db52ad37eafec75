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
    private readonly List<(CalendarEvent Event, RecurrenceRule? Rule)> _repeated = [];

    // What was listed last, until something is created: one day is looked at again and again.
    private (Interval Window, IReadOnlyList<CalendarEntry> Entries)? _listed;

    /// <summary>The events that have been created, in order.</summary>
    public IReadOnlyList<CalendarEvent> Created => _created;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CalendarEntry>> ListAsync(Interval window, CancellationToken cancellationToken)
    {
        if (_listed is not { } listed || listed.Window != window)
        {
            _listed = listed = (window, List(window));
        }

        return ValueTask.FromResult(listed.Entries);
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
        else
        {
            _repeated.Add((newEvent, RecurrenceRule.TryParse(newEvent.Recurrence, out var rule) ? rule : null));
        }

        _listed = null;
        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done("event_" + ValueSpelling.Of(_created.Count)));
    }

    private IReadOnlyList<CalendarEntry> List(Interval window)
    {
        var found = new List<CalendarEntry>();
        found.AddRange(_entries.Where(entry => Overlap(entry.Time, window)));

        // One day more at the front: a commitment may reach over midnight.
        var last = window.End.InZone(zone).Date;
        for (var day = window.Start.InZone(zone).Date.PlusDays(-1); day <= last; day = day.PlusDays(1))
        {
            foreach (var commitment in commitments)
            {
                if (commitment.IsOn(day))
                {
                    AddIfInside(found, new CalendarEntry(commitment.Title, commitment.On(day, zone), commitment.Personal), window);
                }
            }

            foreach (var (repeated, rule) in _repeated)
            {
                AddRepeated(found, repeated, rule, day, window);
            }
        }

        return [.. found.OrderBy(entry => entry.Time.Start).ThenBy(entry => entry.Title, StringComparer.Ordinal)];
    }

    private static bool Overlap(Interval one, Interval other) => TimeRange.Of(one).Touches(TimeRange.Of(other));

    private static void AddIfInside(List<CalendarEntry> found, CalendarEntry entry, Interval window)
    {
        if (Overlap(entry.Time, window))
        {
            found.Add(entry);
        }
    }

    private void AddRepeated(List<CalendarEntry> found, CalendarEvent repeated, RecurrenceRule? rule, LocalDate day, Interval window)
    {
        var first = repeated.Time.Start.InZone(zone);
        if (day == first.Date || rule?.Holds(day, first.Date) == true)
        {
            var start = (day + first.TimeOfDay).InZoneLeniently(zone).ToInstant();
            AddIfInside(found, new CalendarEntry(repeated.Title, new Interval(start, start + repeated.Time.Duration), Personal: false), window);
        }
    }
}
