using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall.Rubric;

/// <summary>How much strength is left for Friday? Half of it counts for somebody who was exhausted on the way, none after a collapse.</summary>
public sealed class EnergyToFriday : IRubricComponent<Standing>
{
    private const int Spent = 300;
    private const int Fresh = 790;

    /// <inheritdoc/>
    public string Name => "energy_to_friday";

    /// <inheritdoc/>
    public double Score(Standing facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Collapsed ? 0 : WorkLifeFirewallRubric.Gone(facts) * Of(facts[Level.Energy], facts.WasExhausted);
    }

    /// <summary>The value at the end of the week.</summary>
    internal static double Of(int energy, bool wasExhausted)
    {
        var left = WorkLifeFirewallRubric.Between(energy, Spent, Fresh);
        return wasExhausted ? left / 2 : left;
    }
}
