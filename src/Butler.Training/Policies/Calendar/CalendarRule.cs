using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Episodes;

namespace Butler.Training.Policies.Calendar;

/// <summary>A policy of one rule, for audits. What such a rule can earn is what the rewards give away.</summary>
/// <param name="name">The name in every result row.</param>
/// <param name="rule">The rule.</param>
public sealed class CalendarRule(string name, Func<CalendarTurn, EpisodeAction?> rule) : IPolicy
{
    private CalendarScenario? _scenario;
    private EpisodeRandom _random = new(0);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _scenario = new AllScenarios().Open(request);
        _random = new EpisodeRandom(request.Seed).Fork(name);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var scenario = _scenario ?? throw new InvalidOperationException("Begin an episode first.");
        var observation = (SmartCalendarObservation)last.Observation;
        return observation.NextStage is null ? null : rule(new CalendarTurn(observation, new SeenProblem(observation), scenario.Facts, _random));
    }
}
