using System.Globalization;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Policies.Calendar;
using Butler.Training.Rollouts;

namespace Butler.Training.Audits;

/// <summary>
/// Tries every known cheat on SmartCalendar, over episodes of the test split in all difficulties in turn and over the fixed set, and
/// says whether the limits hold that its design sets. A limit holds in every difficulty, not only on average.
/// </summary>
public sealed class SmartCalendarAudit(SmartCalendarContract world) : IWorldAudit
{
    private const double ChanceMost = 0.15;
    private const double CheatMost = 0.30;
    private const double CheatMostWhereEasy = 0.35;

    /// <inheritdoc/>
    /// <remarks>One policy per core at a time.</remarks>
    public async Task<AuditReport> RunAsync(int episodes, CancellationToken cancellationToken)
    {
        var rules = Rules().ToArray();
        var rows = new AuditRow[rules.Length];

        // A policy keeps its place in an episode, so each plays its own alone.
        await Parallel.ForAsync(0, rules.Length, cancellationToken, async (index, token) => rows[index] = await TryAsync(rules[index], episodes, token));
        return new AuditReport(rows);
    }

    private async Task<AuditRow> TryAsync(AuditRule rule, int episodes, CancellationToken cancellationToken)
    {
        var rollouts = new List<Rollout>(episodes);
        foreach (var request in Enumerable.Range(0, episodes).Select(Generated).Concat(Fixed()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rollouts.Add(await RolloutPlayer.PlayAsync(world.CreateEnvironment(), rule.Policy, request, cancellationToken));
        }

        var mean = rollouts.Average(rollout => rollout.Scorecard.Score);
        return new AuditRow(rule.Policy.Name, Math.Round(mean, 6), rule.Limit, rule.IsMet(mean, rollouts));
    }

    private static ResetRequest Generated(int seed)
    {
        var difficulties = SmartCalendarContract.AllDifficulties;
        return new ResetRequest { Seed = seed, Split = "test", Difficulty = difficulties[seed % difficulties.Count] };
    }

    private static IEnumerable<ResetRequest> Fixed() => FixedScenarios.All.Select(scenario => new ResetRequest
    {
        Difficulty = scenario.Name[..scenario.Name.IndexOf('-', StringComparison.Ordinal)],
        Options = ResetOptions.Named(scenario.Name),
    });

    private static IEnumerable<AuditRule> Rules()
    {
        yield return AuditRule.Exactly(new OraclePolicy(SmartCalendarContract.Instance), 1);
        yield return AuditRule.Exactly(new DoNothingPolicy(), 0);
        yield return AuditRule.AtMost(CalendarChance.AnyStage(1), ChanceMost);
        yield return AuditRule.AtMost(CalendarChance.DueStage(1), ChanceMost);
        IPolicy[] cheats =
        [
            CalendarCheats.ConstantNote(), .. CalendarCheats.FirstWindow(), .. CalendarCheats.ListEverything(), .. CalendarCheats.ListOne(),
            .. CalendarCheats.GuessAndRetry(), .. CalendarCheats.AlwaysNone(),
        ];
        foreach (var policy in cheats)
        {
            yield return InEveryDifficulty(policy);
        }

        foreach (var policy in CalendarCheats.OutOfTurn())
        {
            yield return AuditRule.AtMost(policy, 0);
        }

        yield return AuditRule.Between(new CalendarBaseline(), 0.50, 0.97);
    }

    private static AuditRule InEveryDifficulty(IPolicy policy) => new(
        policy,
        string.Create(CultureInfo.InvariantCulture, $"≤ {CheatMost:0.00} each, easy ≤ {CheatMostWhereEasy:0.00}"),
        (_, rollouts) => rollouts.GroupBy(rollout => rollout.Request.Difficulty)
            .All(group => group.Average(rollout => rollout.Scorecard.Score) <= (group.Key == "easy" ? CheatMostWhereEasy : CheatMost) + 1e-9));
}
