using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>Was the right call, with at least half of its parameters right, taken at the first try? Half after a rejection that could be foreseen.</summary>
public sealed class ApiCallSuccess : IRubricComponent<Settlement>
{
    /// <inheritdoc/>
    public string Name => "api_call_success";

    /// <inheritdoc/>
    public double Score(Settlement facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!facts.RightTool || facts.ShareRight < 0.5)
        {
            return 0;
        }

        return facts.HadAvoidableRejection ? 0.5 : 1;
    }
}
