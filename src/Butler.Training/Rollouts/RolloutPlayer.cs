using Butler.Episodes;
using Butler.Training.Policies;

namespace Butler.Training.Rollouts;

/// <summary>Plays episodes.</summary>
public static class RolloutPlayer
{
    /// <summary>Plays one episode until it ends or the policy stops acting.</summary>
    public static async ValueTask<Rollout> PlayAsync(IEnvironment environment, IPolicy policy, ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(policy);
        policy.Begin(request);
        var steps = new List<RolloutStep>();
        var last = await environment.ResetAsync(request, cancellationToken);
        while (!last.Done && await policy.NextAsync(last, cancellationToken) is { } action)
        {
            last = await environment.StepAsync(action, cancellationToken);
            steps.Add(new RolloutStep(action, last));
        }

        return new Rollout { Policy = policy.Name, Request = request, Steps = steps, Usage = policy.Usage, Scorecard = environment.Scorecard };
    }
}
