using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>Did the first routing or tool call on it name or imply the agent whose it is? Zero for one of ours left to the user.</summary>
public sealed class CorrectRouting : IRubricComponent<Settlement>
{
    /// <inheritdoc/>
    public string Name => "correct_routing";

    /// <inheritdoc/>
    public double Score(Settlement facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return !facts.LeftUndone && facts.FirstRoutedTo == facts.Truth.Agent ? 1 : 0;
    }
}
