using Butler.Episodes.Log;
using Butler.Episodes.Wrappers;
using Butler.LanguageModel;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Mcp.Inference;

/// <summary>Has a policy or a model play an episode, and tells every step to a log as it happens.</summary>
internal static class InferencePlay
{
    /// <summary>Plays an episode to its end, or until the policy stops.</summary>
    /// <exception cref="ModelException">The model cannot be asked; the log then has no end.</exception>
    public static async Task RunAsync(EpisodeSeat seat, IPolicy policy, IEpisodeLog log, CancellationToken cancellationToken)
    {
        var environment = new Recording(seat.Open(), seat.World, log);
        await RolloutPlayer.PlayAsync(environment, policy, seat.Request, cancellationToken);
        environment.Leave();
    }
}
