using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Inference.Telling;

/// <summary>Puts what happens in a world into words for people. Its lines are plain text, one line each, and may hold what others wrote.</summary>
internal interface IWorldTelling
{
    /// <summary>What lies before the player when an episode begins.</summary>
    IReadOnlyList<string> Opening(EpisodeStep start);

    /// <summary>What a call is about.</summary>
    /// <param name="before">The step before the call.</param>
    /// <param name="call">The call and what it gave.</param>
    Matter MatterOf(EpisodeStep before, EpisodeLogEntry.Stepped call);

    /// <summary>What is worth knowing when a matter is taken up, such as why it comes now.</summary>
    IReadOnlyList<string> TakenUp(EpisodeStep before, Matter matter);

    /// <summary>What a call was answered with; the first line tells it in short.</summary>
    IReadOnlyList<string> Answer(EpisodeLogEntry.Stepped call);

    /// <summary>What is left at the end.</summary>
    IReadOnlyList<string> Closing(EpisodeStep last);
}
