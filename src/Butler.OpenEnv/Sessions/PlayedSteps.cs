using Butler.Episodes;

namespace Butler.OpenEnv.Sessions;

/// <summary>
/// The steps of an episode that an agent plays and a trainer joins, so that the trainer learns what the agent was paid: the agent's
/// own answers do not say it, and those to the trainer tell of the trainer's steps alone.
/// </summary>
/// <remarks>Safe for concurrent use. It holds one episode's steps, and so no more than its world has.</remarks>
public sealed class PlayedSteps
{
    private readonly Lock _lock = new();
    private readonly List<PlayedStep> _steps = [];
    private readonly List<PlayedStep> _unheard = [];

    /// <summary>Takes note that another episode begins. What was not heard of the one before stays to be heard.</summary>
    public void Began()
    {
        lock (_lock)
        {
            _steps.Clear();
        }
    }

    /// <summary>Takes note of a step, which is the agent's unless <see cref="WasTrainers"/> follows in the same turn.</summary>
    public void Stepped(EpisodeAction action, EpisodeStep step)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(step);
        lock (_lock)
        {
            var played = PlayedStep.Of(_steps.Count + 1, action, step);
            _steps.Add(played);
            _unheard.Add(played);
        }
    }

    /// <summary>Takes note that the latest step was the trainer's own.</summary>
    public void WasTrainers()
    {
        lock (_lock)
        {
            _steps[^1] = _steps[^1] with { IsTrainers = true };
            _unheard.RemoveAt(_unheard.Count - 1);
        }
    }

    /// <summary>The steps so far.</summary>
    internal IReadOnlyList<PlayedStep> All()
    {
        lock (_lock)
        {
            return [.. _steps];
        }
    }

    /// <summary>The agent's steps since this was asked last.</summary>
    internal IReadOnlyList<PlayedStep> TakeUnheard()
    {
        lock (_lock)
        {
            PlayedStep[] unheard = [.. _unheard];
            _unheard.Clear();
            return unheard;
        }
    }
}
