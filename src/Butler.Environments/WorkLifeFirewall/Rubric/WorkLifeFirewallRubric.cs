using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall.Rubric;

/// <summary>
/// How a week is scored: five components, asked of what has happened so far. Their weighted sum is 0 on Monday morning and the score
/// at the end, and a step's reward is its change. The weights stand here and nowhere else.
/// </summary>
public static class WorkLifeFirewallRubric
{
    /// <summary>The five components.</summary>
    public static Rubric<Standing> Components { get; } = new(
        (new TechnicalResolution(), 0.25),
        (new CommunicationQuality(), 0.25),
        (new BoundarySetting(), 0.20),
        (new EnergyToFriday(), 0.20),
        (new RelationshipPreservation(), 0.10));

    /// <summary>A week is worth 0 to 1; single steps may lose.</summary>
    public static ScoreRange Range { get; } = new(0, 1);

    /// <summary>The weighted sum: the score so far.</summary>
    public static double Potential(Standing standing)
    {
        var values = Components.Score(standing);
        var sum = 0.0;
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            sum += Components.Leaves[leaf].Weight * values[leaf];
        }

        return sum;
    }

    /// <summary>Where a number lies between two others: 0 up to the lower, 1 from the upper on.</summary>
    internal static double Between(double value, double lower, double upper) => Math.Clamp((value - lower) / (upper - lower), 0, 1);

    /// <summary>The share of the week that is gone. What can still turn counts by it.</summary>
    internal static double Gone(Standing standing) => standing.Phase / (double)WeekClock.End;
}
