using System.Text.Json;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Learning.WorkLifeFirewall;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Studies;

/// <summary>How policies for the firewall are trained and measured.</summary>
/// <param name="world">The world.</param>
public sealed class WorkLifeFirewallStudy(WorkLifeFirewallContract world) : IWorldStudy
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri"];

    /// <inheritdoc/>
    public IWorld World => world;

    /// <inheritdoc/>
    public IReadOnlyList<string> Policies => PolicyCatalog.NamesFor(world);

    /// <inheritdoc/>
    public GrpoSettings Defaults { get; } = new() { Groups = 16, Generations = 16 };

    /// <inheritdoc/>
    public IPolicy CreatePolicy(string name, long seed) => PolicyCatalog.Create(name, world, seed);

    /// <inheritdoc/>
    public IChoices NewChoices(bool learning) => new WorkLifeFirewallChoices();

    /// <inheritdoc/>
    public IJsonWritable ReadObservation(JsonElement observation) => observation.Deserialize(WorkLifeFirewallJson.Default.WorkLifeFirewallObservation)
        ?? throw new InvalidDataException("There is no observation.");

    /// <inheritdoc/>
    public IEnumerable<RatioSample> Measure(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        if (DetailsOf(rollout) is not { } details)
        {
            // Nothing was answered: no day has passed.
            yield break;
        }

        for (var day = 0; day < Days.Length; day++)
        {
            // A week that ends in a collapse has no energy left on the days after it.
            var energy = day < details.EnergyByDay.Count ? details.EnergyByDay[day] / 1000.0 : 0;
            yield return new RatioSample("energy_" + Days[day], energy, 1);
        }

        yield return new RatioSample("collapsed", rollout.Steps[^1].Step.Done && details.EnergyByDay.Count < Days.Length ? 1 : 0, 1);
    }

    /// <inheritdoc/>
    public IEnumerable<DecisionSample> Decisions(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        foreach (var step in rollout.Steps)
        {
            if (step.Step.Details is WorkLifeFirewallDetails { Event: { } asked, Read: { } read })
            {
                yield return new DecisionSample(asked, read.Intent);
            }
        }
    }

    private static WorkLifeFirewallDetails? DetailsOf(Rollout rollout) => rollout.Steps.Count == 0 ? null : rollout.Steps[^1].Step.Details as WorkLifeFirewallDetails;
}
