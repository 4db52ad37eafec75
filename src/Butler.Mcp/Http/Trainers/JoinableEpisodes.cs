using Butler.Episodes;
using Butler.Mcp.Http.Episodes;
using Butler.OpenEnv.Sessions;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http.Trainers;

/// <summary>
/// The episodes that agents play over MCP, by what is as good as a key to them: the id of a session, or the handle in an episode's
/// address. An episode's name opens nothing here either, and an agent, who knows the key too, joins only where it sees its rewards anyway.
/// </summary>
internal sealed class JoinableEpisodes(EpisodeTable episodes, SessionTable sessions, MintedTable minted) : IEpisodeDirectory
{
    /// <inheritdoc/>
    public IPlayedEpisode? Find(IWorld world, string id, HttpContext asker)
    {
        if (asker.Features.Get<Caller>() is not ({ IsTrainer: true } or { SeesRewards: true })
            || (sessions.TryHold(id) ?? minted.TryHold(id)) is not { Episode: var name, Usage: var usage })
        {
            return null;
        }

        if (episodes.Find(name) is { Session: { } session } record && record.World == world)
        {
            return new JoinedEpisode(record, session, usage);
        }

        usage.End();
        return null;
    }
}
