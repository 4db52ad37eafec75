using Butler.Episodes;

namespace Butler.Environments.PersonalTasks;

/// <summary>Lays the desk for an episode: from a seed, from the user's own words, or for the live assistant.</summary>
public interface IDesks
{
    /// <summary>Lays a fresh desk.</summary>
    /// <exception cref="InvalidResetException">The request asks for a split or difficulty that does not exist.</exception>
    Desk Open(ResetRequest request);
}
