using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>What Butler remembers.</summary>
public interface IKnowledgeBase
{
    /// <summary>What it started from: profile, contacts, commitments, preferences, notes.</summary>
    PersonalKnowledge Knowledge { get; }

    /// <summary>The entries that answer a question best, best first.</summary>
    /// <param name="question">The question in the user's words.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<IReadOnlyList<KnowledgeHit>> SearchAsync(string question, int most, CancellationToken cancellationToken);

    /// <summary>Remembers something.</summary>
    /// <returns>Done with the entry's id, or Unavailable.</returns>
    ValueTask<ServiceReply> AddAsync(KnowledgeEntry entry, CancellationToken cancellationToken);
}
