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
        var demo = WorkLifeFirewallRubric.Between(facts[Level.Sprint], FailedDemo, FullDemo)
            * (facts.StagingUp ? 1 : 0.5)
            * (facts[Level.Energy] >= Tired ? 1 : 0.6);
        var now = (Repair * Hold(facts)) + (Demo * demo);
        return WorkLifeFirewallRubric.Gone(facts) * (facts.Collapsed ? now / 2 : now);
    }

    private static double Hold(Standing facts) => facts switch
    {
        { StagingUp: false } => 0,
        { StagingFailedAgain: true } => 0.3,
        { StagingFirstUp: 0 } => 1,
        { StagingFirstUp: 1 } => 0.7,
        _ => 0.3,
    };
}
