using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>When a meeting is asked for, and when it can be.</summary>
/// <param name="Day">The day, with its words.</param>
/// <param name="Asked">The time that is asked for.</param>
/// <param name="Start">The time at which it can begin.</param>
/// <param name="Limit">Before when it has to be over, where the request names a limit.</param>
public sealed record MeetingSlot(DayPhrase Day, LocalTime Asked, LocalTime Start, LocalTime? Limit);
