using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall.Rubric;

/// <summary>How well made are the messages, over all events known so far and not only those answered?</summary>
public sealed class CommunicationQuality : IRubricComponent<Standing>
{
    /// <inheritdoc/>
    public string Name => "communication_quality";

    /// <inheritdoc/>
    public double Score(Standing facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Quality / (double)(facts.Known * Levels.Full);
    }
}
