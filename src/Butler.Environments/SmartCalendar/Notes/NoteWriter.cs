using System.Globalization;
using Butler.Environments.SmartCalendar.Slots;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar.Notes;

/// <summary>Writes a note that tells everybody their own time, shortly.</summary>
public static class NoteWriter
{
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Writes the note: those of one zone together.</summary>
    /// <param name="people">The participants and their zones.</param>
    /// <param name="slot">The slot that is confirmed, or none.</param>
    public static string Write(IReadOnlyList<(string Name, DateTimeZone Zone)> people, MeetingSlot slot)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (slot.Time is not { } time)
        {
            return $"No slot suits all of {string.Join(", ", people.Select(person => person.Name))}.";
        }

        var groups = people.GroupBy(person => person.Zone).Select(group =>
        {
            var start = Start.Format(time.Start.InZone(group.Key).LocalDateTime);
            var end = Clock.Format(time.End.InZone(group.Key).TimeOfDay);
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", group.Select(person => person.Name))} {start}-{end} {group.Key.Id}");
        });
        return string.Join("; ", groups);
    }
}
