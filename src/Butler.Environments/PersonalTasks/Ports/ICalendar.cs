using NodaTime;

namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>The user's calendar: simulated, or a real one.</summary>
public interface ICalendar
{
    /// <summary>Everything that overlaps a window, in order of start and then of title.</summary>
    ValueTask<IReadOnlyList<CalendarEntry>> ListAsync(Interval window, CancellationToken cancellationToken);

    /// <summary>Creates an event. It does not look for conflicts; that is the meeting agent's business.</summary>
    /// <returns>Done with the event's id, or Unavailable.</returns>
    ValueTask<ServiceReply> CreateAsync(CalendarEvent newEvent, CancellationToken cancellationToken);
}
