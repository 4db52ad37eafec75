using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall.Rubric;

/// <summary>Do people still trust Arjun? Client and manager weigh more, and the worst relation counts by itself.</summary>
public sealed class RelationshipPreservation : IRubricComponent<Standing>
{
    private const double ClientWeight = 2;
    private const double ManagerWeight = 1.5;
    private const double AllWeights = ClientWeight + ManagerWeight + 3;
    private const double MeanShare = 0.6;
    private const double WorstShare = 0.4;
    private const int Broken = 520;
    private const int Sound = 800;

    /// <inheritdoc/>
    public string Name => "relationship_preservation";

    /// <inheritdoc/>
    public double Score(Standing facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return WorkLifeFirewallRubric.Gone(facts) * Of(facts.AllLevels);
    }

    /// <summary>The value at the end of the week, by the numbers of <see cref="Level"/>.</summary>
    internal static double Of(ReadOnlySpan<int> levels)
    {
        var people = levels[(int)Level.David..];
        var worst = int.MaxValue;
        foreach (var trust in people)
        {
            worst = Math.Min(worst, trust);
        }

        var mean = ((ClientWeight * levels[(int)Level.David]) + (ManagerWeight * levels[(int)Level.Sundar])
            + levels[(int)Level.Priya] + levels[(int)Level.Rahul] + levels[(int)Level.ArjunK]) / AllWeights;
        return WorkLifeFirewallRubric.Between((MeanShare * mean) + (WorstShare * worst), Broken, Sound);
    }
}
