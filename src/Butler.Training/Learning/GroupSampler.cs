using Butler.Episodes;
using Butler.Training.Rollouts;

namespace Butler.Training.Learning;

/// <summary>
/// Plays groups: each of some episodes several times by chance. All cores play, and what comes out does not depend on how many
/// there are, since every rollout has its own environment, its own chance and its own place.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="newChoices">Makes what there is to choose from.</param>
/// <param name="settings">How it is trained.</param>
public sealed class GroupSampler(IWorld world, Func<IChoices> newChoices, GrpoSettings settings)
{
    /// <summary>Plays the groups of an update.</summary>
    /// <param name="weights">The policy.</param>
    /// <param name="step">The update's number, from 1.</param>
    /// <param name="cancellationToken">Ends it between two rollouts.</param>
    public async Task<Trajectory[][]> PlayAsync(SoftmaxWeights weights, int step, CancellationToken cancellationToken)
    {
        var played = new Trajectory[settings.Groups * settings.Generations];
        await Parallel.ForAsync(0, played.Length, cancellationToken, async (at, token) =>
            played[at] = await PlayAsync(weights, RequestOf(step, at / settings.Generations), SeedOf(step, at), token));
        return [.. played.Chunk(settings.Generations)];
    }

    private async Task<Trajectory> PlayAsync(SoftmaxWeights weights, ResetRequest request, long seed, CancellationToken cancellationToken)
    {
        var policy = new LearnedPolicy("learner", newChoices(), weights, seed);
        var played = await RolloutPlayer.PlayAsync(world.CreateEnvironment(), policy, request, cancellationToken);
        var rewards = played.Steps.Select(step => step.Step.Reward ?? throw new InvalidOperationException($"{world.Name} gave a step no reward."));
        return new Trajectory([.. policy.Decisions], [.. rewards], [.. played.Scorecard.Parts.Select(part => part.Points)], played.Scorecard.Violations);
    }

    private ResetRequest RequestOf(int step, int group)
    {
        // Drawn from the run's seed, so that runs of different seeds meet different episodes.
        var number = ((long)(step - 1) * settings.Groups) + group;
        var seed = (long)(new EpisodeRandom(settings.Seed).Fork($"episode/{number}").NextUInt64() >> 33);
        var difficulties = settings.Difficulties.Count > 0 ? settings.Difficulties : [world.Difficulties[0]];
        return new ResetRequest { Seed = seed, Split = settings.Split, Difficulty = difficulties[(int)(number % difficulties.Count)] };
    }

    private long SeedOf(int step, int rollout) => (long)new EpisodeRandom(settings.Seed).Fork($"rollout/{step}/{rollout}").NextUInt64();
}
