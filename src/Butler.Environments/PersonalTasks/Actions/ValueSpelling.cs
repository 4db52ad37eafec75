using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>The one spelling of each kind of value, in which right and given values are compared.</summary>
public static class ValueSpelling
{
    /// <summary>What <c>frequency</c> is for a reminder that fires once.</summary>
    public const string Once = "once";

    /// <summary>How a time of day is written and read: <c>09:30</c>.</summary>
    public static LocalTimePattern Clock { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>An instant: <c>2026-05-04T09:30:00Z</c>.</summary>
    public static string Of(Instant instant) => InstantPattern.General.Format(instant);

    /// <summary>A time of day: <c>09:30</c>.</summary>
    public static string Of(LocalTime time) => Clock.Format(time);

    /// <summary>A day: <c>2026-05-04</c>.</summary>
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A whole number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Addresses, which are in lower case and in order already.</summary>
    public static string Of(IReadOnlyList<string> addresses) => string.Join(';', addresses);

    /// <summary>The values of an acting call by parameter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The action acts on nothing.</exception>
    public static IReadOnlyDictionary<string, string> Of(PersonalTasksAction action)
    {
        var values = action switch
        {
            PersonalTasksAction.ScheduleEvent it => Values(
                ("title", it.Title), ("start_time", Of(it.Start)), ("duration_minutes", Of(it.DurationMinutes)),
                ("attendee_emails", Of(it.Attendees)), ("recurrence", it.Recurrence), ("location", it.Location), ("notes", it.Notes)),
            PersonalTasksAction.SendEmail it => Values(
                ("to", Of(it.To)), ("subject", it.Subject), ("body", it.Body), ("cc", Of(it.Cc)), ("in_reply_to", it.InReplyTo)),
            PersonalTasksAction.DraftReply it => Values(("email_id", it.EmailId), ("body", it.Body), ("tone", it.Tone)),
            PersonalTasksAction.AddToKb it => Values(("content", it.Content), ("category", it.Category)),
            PersonalTasksAction.SetReminder it => Values(
                ("label", it.Label), ("frequency", it.Recurrence ?? Once), ("time_of_day", Of(it.TimeOfDay)),
                ("date", it.Date is { } date ? Of(date) : null)),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Only acting calls have values."),
        };
        return values;
    }

    private static Dictionary<string, string> Values(params IReadOnlyList<(string Name, string? Value)> pairs)
    {
        var values = new Dictionary<string, string>(pairs.Count, StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (value is not null)
            {
                values.Add(name, value);
            }
        }

        return values;
    }
}
