using Butler.Mcp.Inference.Telling;

namespace Butler.Mcp.Inference;

/// <summary>What a player did about a matter, over the whole episode.</summary>
/// <param name="Matter">What it is about.</param>
/// <param name="Calls">The tools that were called, in order.</param>
/// <param name="Reward">What they earned together.</param>
/// <param name="Outcome">What the last of them brought about.</param>
internal sealed record Handled(Matter Matter, IReadOnlyList<string> Calls, double Reward, string Outcome)
{
    /// <summary>What was done in an episode, in the order in which it was begun.</summary>
    public static Handled[] In(KeptEpisode episode, IWorldTelling telling) =>
    [
        .. episode.Calls.Select((call, at) => (Call: call, Matter: telling.MatterOf(episode.Before(at), call)))
            .GroupBy(each => each.Matter.Key)
            .Select(group => new Handled(
                group.First().Matter,
                [.. group.Select(each => each.Call.Action.Tool)],
                group.Sum(each => each.Call.Step.Reward ?? 0),
                telling.Answer(group.Last().Call)[0])),
    ];
}
