using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>Is the proposal the best there is? Less for one that is valid and could be better, nothing for one that is not valid.</summary>
public sealed class ProposeSlot : IRubricComponent<StageResult>
{
    private const double Later = 0.6;
    private const double BreaksWishes = 0.3;

    /// <inheritdoc/>
    public string Name => "propose_slot";

    /// <inheritdoc/>
    public double Score(StageResult facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Proposal switch
        {
            ProposalQuality.Best => 1,
            ProposalQuality.Later => Later,
            ProposalQuality.BreaksWishes => BreaksWishes,
            _ => 0,
        };
    }
}
