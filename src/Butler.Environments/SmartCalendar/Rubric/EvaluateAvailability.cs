using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>How well do the candidates agree with the slots that there are? The F1 measure; two empty sets agree.</summary>
public sealed class EvaluateAvailability : IRubricComponent<StageResult>
{
    /// <inheritdoc/>
    public string Name => "evaluate_availability";

    /// <inheritdoc/>
    public double Score(StageResult facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Candidates switch
        {
            null => 0,
            { Named: 0, True: 0 } => 1,
            { } sets => 2.0 * sets.Both / (sets.Named + sets.True),
        };
    }
}
