using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>Which share of the required parameters is right? Presence counts for nothing; zero for the wrong tool.</summary>
public sealed class ActionCompleteness : IRubricComponent<Settlement>
{
    /// <inheritdoc/>
    public string Name => "action_completeness";

    /// <inheritdoc/>
    public double Score(Settlement facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.RightTool ? facts.ShareRight : 0;
    }
}
