using Butler.Episodes;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Sessions;

/// <summary>Finds episodes that agents play through another door, so that a trainer can join one.</summary>
public interface IEpisodeDirectory
{
    /// <summary>
    /// The episode of a session's or an episode's unguessable id; null when there is none of this world, or when whoever asks is not
    /// its trainer: an agent knows the id too. It is kept from being closed for want of use until it is disposed.
    /// </summary>
    IPlayedEpisode? Find(IWorld world, string id, HttpContext asker);
}
