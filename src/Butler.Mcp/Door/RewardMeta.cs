using System.Text.Json.Nodes;
using Butler.Episodes;
using ModelContextProtocol.Protocol;

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

    /// <summary>What the world tells beside the score, where it does.</summary>
    public const string Details = "butler/details";

    /// <summary>The episode's name for the trainer, where it has one.</summary>
    public const string Episode = "butler/episode_id";

    private const string Key = "butler/sees-rewards";

    /// <summary>Lets one request decide whether its result carries the reward, whatever holds for the others.</summary>
    public static void Decide(JsonRpcMessageContext request, bool reveal)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Items ??= new Dictionary<string, object?>();
        request.Items[Key] = reveal;
    }

    /// <summary>What was decided for a request; null when nothing was.</summary>
    public static bool? DecisionOf(JsonRpcRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Context?.Items?.TryGetValue(Key, out var reveal) == true ? (bool?)reveal : null;
    }

    /// <summary>Writes a step's reward.</summary>
    public static JsonObject Of(EpisodeStep step, string? episodeId)
    {
        ArgumentNullException.ThrowIfNull(step);
        var parts = new JsonObject();
        foreach (var part in step.Score?.Parts ?? [])
        {
            parts[part.Name] = part.Points;
        }

        var meta = new JsonObject
        {
            [Reward] = step.Reward,
            [Parts] = parts,
            [Penalty] = step.Score?.Penalty ?? 0,
            [Score] = step.Score?.Total ?? 0,
            [Done] = step.Done,
        };
        if (step.Details is { } details)
        {
            meta[Details] = JsonNode.Parse(details.ToJson());
        }

        if (episodeId is not null)
        {
            meta[Episode] = episodeId;
        }

        return meta;
    }
}
