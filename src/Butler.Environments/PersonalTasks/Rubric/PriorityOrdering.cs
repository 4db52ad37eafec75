using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>Was nothing of a higher tier pending when work on it began? Zero for a to-do settled the wrong way.</summary>
public sealed class PriorityOrdering : IRubricComponent<Settlement>
{
    /// <inheritdoc/>
    public string Name => "priority_ordering";

    /// <inheritdoc/>
    public double Score(Settlement facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.RightTool && facts.FirstActInOrder ? 1 : 0;
    }
}
