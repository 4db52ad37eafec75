using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A phrase for a moment, and the moment it means.</summary>
/// <param name="Words">The phrase.</param>
/// <param name="Moment">The moment in the user's zone.</param>
public sealed record MomentPhrase(string Words, LocalDateTime Moment);
