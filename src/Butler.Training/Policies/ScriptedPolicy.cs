using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>
/// A policy of one rule, for audits: it looks at the observation, and some of them at the truth, and does always the same kind
/// of thing. What such a rule can earn is what the rewards give away.
/// </summary>
/// <param name="name">The name in every result row.</param>
/// <param name="rule">The rule.</param>
public sealed class ScriptedPolicy(string name, Func<ScriptedTurn, EpisodeAction?> rule) : IPolicy
{
    private ScriptedTurn? _turn;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var scenario = ScenarioGenerator.Generate(request.Seed, ScenarioDesks.SplitOf(request), ScenarioDesks.DifficultyOf(request));
        _turn = new ScriptedTurn(scenario, new EpisodeRandom(request.Seed).Fork(name));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var turn = _turn ?? throw new InvalidOperationException("Begin an episode first.");
        turn.Look((PersonalTasksObservation)last.Observation);
        var action = rule(turn);
        turn.Previous = action;
        return action;
    }
}
