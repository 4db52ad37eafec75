using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>Half: is the selected slot confirmed? The other half: does the note tell everybody their own time, shortly and truly?</summary>
public sealed class ConfirmSchedule : IRubricComponent<StageResult>
{
    private const double SlotShare = 0.5;

    /// <inheritdoc/>
    public string Name => "confirm_schedule";

    /// <inheritdoc/>
    public double Score(StageResult facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Confirmation is { } note ? SlotShare + ((1 - SlotShare) * note.Value) : 0;
    }
}
