using NodaTime;

namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>A busy stretch of the user's calendar.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Time">When it is, half-open.</param>
/// <param name="Personal">Whether it belongs to the user's own life.</param>
public sealed record CalendarEntry(string Title, Interval Time, bool Personal);
