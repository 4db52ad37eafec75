using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Rubric;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>How weeks end, in expectation.</summary>
public sealed class WeekOutcome
{
    private readonly double[] _components = new double[WorkLifeFirewallRubric.Components.Leaves.Count];
    private readonly double[] _energyByDay = new double[EnergyByDay.Count];
    private double _weight;
    private double _score;
    private double _collapsed;

    /// <summary>The score.</summary>
    public double Score => _score / _weight;

    /// <summary>The share of weeks that end in a collapse.</summary>
    public double Collapsed => _collapsed / _weight;

    /// <summary>The components in the rubric's order, each from 0 to 1.</summary>
    public IReadOnlyList<double> Components => [.. _components.Select(component => component / _weight)];

    /// <summary>The energy at the end of each day, 0 to 1; days after a collapse count 0.</summary>
    public IReadOnlyList<double> Energy => [.. _energyByDay.Select(energy => energy / _weight / Levels.Full)];

    /// <summary>Counts a week that is over.</summary>
    /// <param name="week">How it ended.</param>
    /// <param name="weight">How much it counts.</param>
    public void Add(Standing week, double weight)
    {
        ArgumentNullException.ThrowIfNull(week);
        var values = WorkLifeFirewallRubric.Components.Score(week);
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            _components[leaf] += weight * values[leaf];
            _score += weight * values[leaf] * WorkLifeFirewallRubric.Components.Leaves[leaf].Weight;
        }

        for (var day = 0; day < _energyByDay.Length; day++)
        {
            _energyByDay[day] += weight * week.EnergyAtEndOf(day);
        }

        _collapsed += week.Collapsed ? weight : 0;
        _weight += weight;
    }
}
