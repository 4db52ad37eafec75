using NodaTime;

namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>A working day from <paramref name="Start"/> to <paramref name="End"/>, in the user's zone.</summary>
/// <param name="Start">When work begins.</param>
/// <param name="End">When work ends.</param>
public sealed record WorkingHours(LocalTime Start, LocalTime End);
