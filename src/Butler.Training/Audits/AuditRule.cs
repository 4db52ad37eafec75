using System.Globalization;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Audits;

/// <summary>A policy and what it may earn.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Limit">What is allowed, in words.</param>
/// <param name="IsMet">Tells from its mean score and its episodes whether it keeps within.</param>
public sealed record AuditRule(IPolicy Policy, string Limit, Func<double, IReadOnlyList<Rollout>, bool> IsMet)
{
    /// <summary>A rule that the mean is at most a number.</summary>
    public static AuditRule AtMost(IPolicy policy, double most) =>
        new(policy, string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.00}"), (mean, _) => mean <= most + 1e-9);

    /// <summary>A rule that the mean lies between two numbers.</summary>
    public static AuditRule Between(IPolicy policy, double least, double most) =>
        new(policy, string.Create(CultureInfo.InvariantCulture, $"{least:0.00} to {most:0.00}"), (mean, _) => mean >= least && mean <= most);

    /// <summary>A rule that every single episode has the same score.</summary>
    public static AuditRule Exactly(IPolicy policy, double score) => new(
        policy,
        string.Create(CultureInfo.InvariantCulture, $"= {score:0} each"),
        (_, rollouts) => rollouts.All(rollout => rollout.Scorecard.Score == score));

    /// <summary>A rule that the mean is at most a number, and that each offence costs exactly the penalty.</summary>
    public static AuditRule AtMostAndPenalised(IPolicy policy, double most, double penalty) => new(
        policy,
        string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.00}, {penalty:0.0} each offence"),
        (mean, rollouts) => mean <= most + 1e-9
            && rollouts.Any(rollout => rollout.Scorecard.Violations > 0)
            && rollouts.All(rollout => Math.Abs(rollout.Scorecard.Penalty - (penalty * rollout.Scorecard.Violations)) < 1e-9));

    /// <summary>A rule that wherever the policy differs from right play, it scores below it.</summary>
    public static AuditRule BelowRightPlay(IPolicy policy, Func<Rollout, bool> differs) => new(
        policy,
        "< 1 where it differs",
        (_, rollouts) => rollouts.Any(differs) && rollouts.Where(differs).All(rollout => rollout.Scorecard.Score < 1));
}
