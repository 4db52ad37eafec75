using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>Are its effects exactly the needed ones? A needless question halves it; a wrong value, a person or a repetition too many makes it zero.</summary>
public sealed class NoOverTriggering : IRubricComponent<Settlement>
{
    /// <inheritdoc/>
    public string Name => "no_over_triggering";

    /// <inheritdoc/>
    public double Score(Settlement facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!facts.RightTool || facts.ShareRight < 1 || facts.ReachedTooMany || facts.RepeatsUnasked)
        {
            return 0;
        }

        return facts.HadNeedlessQuestion ? 0.5 : 1;
    }
}
