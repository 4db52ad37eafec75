using System.Globalization;
using System.Text;
using Butler.Environments.WorkLifeFirewall;
using Butler.Training.Rollouts;

namespace Butler.Training.Audits;

/// <summary>The baselines side by side, for people: how weeks end, and how strength goes from day to day.</summary>
public static class WeekTable
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri"];

    /// <summary>Writes the tables.</summary>
    /// <param name="played">Each policy's episodes.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<Rollout>> played)
    {
        ArgumentNullException.ThrowIfNull(played);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n\n{played[0].Count} episodes    mean episode reward   Friday energy   technical resolution   boundary setting\n");
        foreach (var rollouts in played)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rollouts[0].Policy,-14}{rollouts.Average(each => each.Scorecard.Score),19:0.000}{Energy(rollouts, 4),15:0 %}");
            text.Append(CultureInfo.InvariantCulture, $"{Component(rollouts, "technical_resolution"),23:0.00}{Component(rollouts, "boundary_setting"),19:0.00}\n");
        }

        text.Append("\nenergy at the end of  ").Append(string.Concat(Days.Select(day => day.PadLeft(7)))).Append('\n');
        foreach (var rollouts in played)
        {
            text.Append(rollouts[0].Policy.PadRight(22));
            for (var day = 0; day < Days.Length; day++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Energy(rollouts, day),7:0 %}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    // A day that a collapse took away has no strength left.
    private static double Energy(IReadOnlyList<Rollout> rollouts, int day) =>
        rollouts.Average(rollout => Last(rollout).EnergyByDay.ElementAtOrDefault(day) / 1000.0);

    private static double Component(IReadOnlyList<Rollout> rollouts, string name) => rollouts.Average(rollout => Last(rollout).Components[name]);

    private static WorkLifeFirewallDetails Last(Rollout rollout) => (WorkLifeFirewallDetails)rollout.Steps[^1].Step.Details!;
}
