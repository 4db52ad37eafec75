using System.Text.Json.Nodes;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>
/// The reward of a call as <c>_meta</c> of its result, for a client whose operator asked for it. It is never part of the
/// content, which is what a model reads.
/// </summary>
public static class RewardMeta
{
    /// <summary>The reward of the call.</summary>
    public const string Reward = "butler/reward";

    /// <summary>The contribution of each leaf.</summary>
    public const string Parts = "butler/parts";

    /// <summary>The penalty taken.</summary>
    public const string Penalty = "butler/penalty";

    /// <summary>The score of the episode after the call.</summary>
    public const string Score = "butler/score";

    /// <summary>Whether the episode is over.</summary>
    public const string Done = "butler/done";

    /// <summary>Writes a step's reward.</summary>
    public static JsonObject Of(EpisodeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var parts = new JsonObject();
        foreach (var part in step.Score?.Parts ?? [])
        {
            parts[part.Name] = part.Points;
        }

        return new JsonObject
        {
            [Reward] = step.Reward,
            [Parts] = parts,
            [Penalty] = step.Score?.Penalty ?? 0,
            [Score] = step.Score?.Total ?? 0,
            [Done] = step.Done,
        };
    }
}
