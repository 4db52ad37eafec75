using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A phrase for when a reminder fires, and what it means.</summary>
/// <param name="Words">The phrase.</param>
/// <param name="Frequency">The rule in its one spelling, or <c>once</c>.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Date">The day of a reminder that fires once.</param>
public sealed record RulePhrase(string Words, string Frequency, LocalTime Time, LocalDate? Date);
