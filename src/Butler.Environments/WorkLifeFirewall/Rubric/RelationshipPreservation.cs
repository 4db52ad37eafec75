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
        var mean = ((ClientWeight * facts[Level.David]) + (ManagerWeight * facts[Level.Sundar])
            + facts[Level.Priya] + facts[Level.Rahul] + facts[Level.ArjunK]) / AllWeights;
        var worst = facts[Level.David];
        for (var person = Level.Sundar; person <= Level.ArjunK; person++)
        {
            worst = Math.Min(worst, facts[person]);
        }

        return WorkLifeFirewallRubric.Gone(facts) * WorkLifeFirewallRubric.Between((MeanShare * mean) + (WorstShare * worst), Broken, Sound);
    }
}
