using System.Text.Json;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>What the trainer is told of a step beside its reward: how the reply was read, and how the week stands in the rubric's terms.</summary>
public sealed record WorkLifeFirewallDetails : IJsonWritable
{
    /// <summary>The event that was answered; null when nothing was.</summary>
    public string? Event { get; init; }

    /// <summary>What the reply was read as; null when nothing was answered.</summary>
    public ReplyReading? Read { get; init; }

    /// <summary>The components as they stand, 0 to 1, by their names.</summary>
    public required IReadOnlyDictionary<string, double> Components { get; init; }

    /// <summary>The energy at the end of each day that is over, in thousandths, Monday first.</summary>
    public required IReadOnlyList<int> EnergyByDay { get; init; }

    /// <summary>Tells how a week stands.</summary>
    public static WorkLifeFirewallDetails Of(Week week, IReadOnlyList<double> values, string? asked, ReplyReading? read)
    {
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(values);
        var days = week.IsOver && !week.Standing.Collapsed ? Consequences.EnergyByDay.Count : WeekClock.DayOf(week.Standing.Phase);
        return new WorkLifeFirewallDetails
        {
            Event = asked,
            Read = read,
            Components = WorkLifeFirewallRubric.Components.Leaves.Select((leaf, index) => (leaf.Name, Math.Round(values[index], 6))).ToDictionary(),
            EnergyByDay = [.. Enumerable.Range(0, days).Select(week.Standing.EnergyAtEndOf)],
        };
    }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, WorkLifeFirewallJson.Default.WorkLifeFirewallDetails);
}
