using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Audits;

/// <summary>Audits the firewall: the limits of its design by search, and then through text, with baselines, habits and constants on the test split.</summary>
/// <param name="world">The world.</param>
public sealed class WorkLifeFirewallAudit(WorkLifeFirewallContract world) : IWorldAudit
{
    // As many as the table of the baselines has always been made from.
    private const int TableEpisodes = 50;

    // A heap of words that stand for good decisions, and for bad ones.
    private const string Keywords =
        "yes no sure sorry decline accept plan date Thursday runbook together Rahul Priya cover leave deadline block calendar async update written 17:30 slot later boundary kind thanks";

    private const string Filler =
        "Thank you for your message, I appreciate it a lot and I will think about what would be good for everybody by tomorrow or on Thursday at 5 pm.";

    /// <inheritdoc/>
    public async Task<AuditReport> RunAsync(int episodes, CancellationToken cancellationToken)
    {
        var limits = Task.Run(WeekLimits.Rows, cancellationToken);
        var inText = await PlayTextAsync(episodes, cancellationToken);
        return inText with { Rows = [.. await limits, .. inText.Rows] };
    }

    /// <summary>Plays in text alone, without the search.</summary>
    /// <param name="episodes">How many episodes each policy plays; seeds count up from 0.</param>
    /// <param name="cancellationToken">Ends the audit between two episodes.</param>
    public async Task<AuditReport> PlayTextAsync(int episodes, CancellationToken cancellationToken)
    {
        var rows = new List<AuditRow>();
        foreach (var rule in Rules())
        {
            var rollouts = await PlayAsync(rule.Policy, episodes, cancellationToken);
            var mean = rollouts.Average(rollout => rollout.Scorecard.Score);
            rows.Add(new AuditRow("in text: " + rule.Policy.Name, Math.Round(mean, 6), rule.Limit, rule.IsMet(mean, rollouts)));
        }

        var played = new List<IReadOnlyList<Rollout>>();
        foreach (var policy in Baselines())
        {
            played.Add(await PlayAsync(policy, TableEpisodes, cancellationToken));
        }

        return new AuditReport(rows, WeekTable.Write(played));
    }

    private IPolicy[] Baselines() => [WeekPolicies.Random(world, 1), WeekPolicies.Greedy(world), WeekPolicies.Planner(world)];

    private IEnumerable<AuditRule> Rules()
    {
        yield return AuditRule.Between(WeekPolicies.Planner(world), 0.93, 1);
        yield return AuditRule.AtMost(WeekPolicies.Greedy(world), 0.80);
        yield return AuditRule.AtMost(WeekPolicies.Random(world, 1), 0.55);
        yield return AuditRule.AtMost(WeekPolicies.Habit(world, "accept"), 0.40);
        yield return AuditRule.AtMost(WeekPolicies.Habit(world, "decline"), 0.55);
        yield return AuditRule.AtMost(WeekPolicies.Habit(world, "decline", isBlunt: true), 0.40);
        yield return AuditRule.AtMost(WeekPolicies.Habit(world, "delegate"), 0.60);
        yield return AuditRule.AtMost(WeekPolicies.Habit(world, "escalate"), 0.60);
        yield return AuditRule.Exactly(new DoNothingPolicy(), 0);
        foreach (var (name, text) in Constants())
        {
            yield return AuditRule.AtMost(new ConstantPolicy(name, EpisodeAction.Of(WorkLifeFirewallAction.Tool, ("message", text))), 0.35);
        }
    }

    private static IEnumerable<(string Name, string Text)> Constants()
    {
        yield return ("nothing in it", string.Empty);
        yield return ("sure", "Sure, will do!");
        yield return ("no", "No.");
        yield return ("kind filler", Filler);
        yield return ("heap of keywords", Keywords);
        yield return ("ids of all responses", string.Join(' ', Enum.GetValues<WeekEvent>().SelectMany(ConsequenceTable.Default.ResponsesTo).Select(response => response.Id)));
    }

    private async Task<IReadOnlyList<Rollout>> PlayAsync(IPolicy policy, int episodes, CancellationToken cancellationToken)
    {
        var rollouts = new List<Rollout>(episodes);
        for (var seed = 0; seed < episodes; seed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rollouts.Add(await RolloutPlayer.PlayAsync(world.CreateEnvironment(), policy, new ResetRequest { Seed = seed, Split = "test" }, cancellationToken));
        }

        return rollouts;
    }
}
