using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A phrase for a day, and the day it means.</summary>
/// <param name="Words">The phrase.</param>
/// <param name="Date">The day.</param>
public sealed record DayPhrase(string Words, LocalDate Date);
