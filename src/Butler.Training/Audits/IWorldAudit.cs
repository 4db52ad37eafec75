namespace Butler.Training.Audits;

/// <summary>Tries whatever is known to earn rewards in a world without doing what they are for, and says whether the limits of its design hold.</summary>
public interface IWorldAudit
{
    /// <summary>Runs the audit.</summary>
    /// <param name="episodes">How many episodes each policy plays; seeds count up from 0.</param>
    /// <param name="cancellationToken">Ends the audit between two episodes.</param>
    Task<AuditReport> RunAsync(int episodes, CancellationToken cancellationToken);
}
