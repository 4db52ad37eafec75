using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Rubric;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Audits;

/// <summary>
/// Tries every known cheat on PersonalTasks, over episodes of the test split in all difficulties in turn, and says whether the
/// limits hold that its design sets.
/// </summary>
public sealed class PersonalTasksAudit : IWorldAudit
{
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

    private static async Task<AuditRow> TryAsync(AuditRule rule, int episodes, CancellationToken cancellationToken)
    {
        var rollouts = new List<Rollout>(episodes);
        for (var seed = 0; seed < episodes; seed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rollouts.Add(await RolloutPlayer.PlayAsync(PersonalTasksContract.Instance.CreateEnvironment(), rule.Policy, Request(seed), cancellationToken));
        }

        var mean = rollouts.Average(rollout => rollout.Scorecard.Score);
        return new AuditRow(rule.Policy.Name, Math.Round(mean, 6), rule.Limit, rule.IsMet(mean, rollouts));
    }

    private static ResetRequest Request(int seed)
    {
        var difficulties = PersonalTasksContract.AllDifficulties;
        return new ResetRequest { Seed = seed, Split = "test", Difficulty = difficulties[seed % difficulties.Count] };
    }

    private static IEnumerable<AuditRule> Rules()
    {
        var world = PersonalTasksContract.Instance;
        yield return AuditRule.Exactly(new OraclePolicy(world), 1);
        yield return AuditRule.Exactly(new DoNothingPolicy(), 0);
        IPolicy[] constants =
        [
            Cheats.AlwaysAsk(), .. Cheats.AlwaysRouteToOne(), .. Cheats.AlwaysRouteRightly(), .. Cheats.ConstantReminder(),
            Cheats.SpamEveryTool(), .. Cheats.SetEverythingAside(), Cheats.RepeatLast(),
        ];
        foreach (var policy in constants)
        {
            yield return AuditRule.AtMost(policy, 0.25);
        }

        foreach (var policy in Cheats.EmptyHands())
        {
            yield return AuditRule.AtMost(policy, 0.60);
        }

        foreach (var policy in Cheats.DropPersonal())
        {
            yield return AuditRule.AtMost(policy, 0.40);
        }

        yield return AuditRule.AtMost(new RandomPolicy(1), 0);
        yield return AuditRule.AtMostAndPenalised(Cheats.PerfectFirstInFirstOut(), 0.85, PersonalTasksRubric.PriorityPenalty);
        yield return AuditRule.AtMostAndPenalised(Cheats.PerfectWorkFirst(), 0.70, PersonalTasksRubric.PriorityPenalty);
        yield return AuditRule.BelowRightPlay(Cheats.SendForDraft(), Drafts);
        yield return AuditRule.BelowRightPlay(Cheats.InventMissing(), Misses);

        // More than junk may earn: the content of a fact rightly is the text of its to-do.
        yield return AuditRule.AtMost(Cheats.StuffTexts(), 0.70);
        yield return AuditRule.Between(KeywordPolicy.PeopleFirst(), 0.40, 0.80);
    }

    private static bool Drafts(Rollout rollout) => Truths(rollout).Any(truth => truth.Tool == ToolNames.DraftReply);

    private static bool Misses(Rollout rollout) => Truths(rollout).Any(truth => truth.Missing is not null);

    private static IEnumerable<Truth> Truths(Rollout rollout) => ScenarioGenerator
        .Generate(rollout.Request.Seed, ScenarioDesks.SplitOf(rollout.Request), ScenarioDesks.DifficultyOf(rollout.Request)).Truths.Values;
}
