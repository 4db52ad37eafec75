using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Episodes.Scoring;

namespace Butler.Environments.WorkLifeFirewall.Rubric;

/// <summary>Was staging mended early and for good, and is the sprint fit for Friday's demo? Counts by the share of the week that is gone; half of it after a collapse.</summary>
public sealed class TechnicalResolution : IRubricComponent<Standing>
{
    private const double Repair = 0.4;
    private const double Demo = 0.6;

    // A sprint of .50 is a failed demo, one of .80 a full one.
    private const int FailedDemo = 500;
    private const int FullDemo = 800;

    // Somebody below this energy shows less than there is.
    private const int Tired = 300;

    /// <inheritdoc/>
    public string Name => "technical_resolution";

    /// <inheritdoc/>
    public double Score(Standing facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var now = Of(Hold(facts.StagingUp, facts.StagingFailedAgain, facts.StagingFirstUp), facts[Level.Sprint], facts.StagingUp, facts[Level.Energy] < Tired);
        return WorkLifeFirewallRubric.Gone(facts) * (facts.Collapsed ? now / 2 : now);
    }

    /// <summary>What the repair is worth, 0 to 1.</summary>
    internal static double Hold(bool isUp, bool failedAgain, int? firstUp) =>
        !isUp ? 0 : failedAgain ? 0.3 : firstUp switch { 0 => 1, 1 => 0.7, _ => 0.3 };

    /// <summary>The value at the end of the week.</summary>
    internal static double Of(double hold, int sprint, bool isUp, bool isTired)
    {
        var demo = WorkLifeFirewallRubric.Between(sprint, FailedDemo, FullDemo) * (isUp ? 1 : 0.5) * (isTired ? 0.6 : 1);
        return (Repair * hold) + (Demo * demo);
    }
}
