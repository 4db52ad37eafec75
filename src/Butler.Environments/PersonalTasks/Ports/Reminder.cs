using NodaTime;

namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>Something the user is to be reminded of.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Recurrence">RFC 5545 rule without <c>RRULE:</c>, or null for once.</param>
/// <param name="TimeOfDay">At what time, in the user's zone.</param>
/// <param name="FirstDate">On which day first.</param>
public sealed record Reminder(string Label, string? Recurrence, LocalTime TimeOfDay, LocalDate FirstDate);
