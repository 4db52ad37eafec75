using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A phrase for when a reminder fires, and what it means.</summary>
/// <param name="Days">The words for the days.</param>
/// <param name="At">The words for the time of day.</param>
/// <param name="Frequency">The rule in its one spelling, or <c>once</c>.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Date">The day of a reminder that fires once.</param>
public sealed record RulePhrase(string Days, string At, string Frequency, LocalTime Time, LocalDate? Date)
{
    /// <summary>The whole phrase.</summary>
    public string Words => $"{Days} {At}";
}
