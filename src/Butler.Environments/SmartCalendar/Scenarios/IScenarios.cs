using Butler.Episodes;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>Gives each episode its problem: from the fixed set, from a seed, or from outside.</summary>
public interface IScenarios
{
    /// <summary>The scenario that a request means.</summary>
    /// <exception cref="InvalidResetException">The request names a split, difficulty or scenario that does not exist.</exception>
    CalendarScenario Open(ResetRequest request);
}
