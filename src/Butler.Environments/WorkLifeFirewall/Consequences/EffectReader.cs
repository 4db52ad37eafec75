using System.Globalization;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>Reads the effects of <c>consequences.json</c>: <c>energy -50, both +40, leak half</c>.</summary>
/// <param name="rules">What a leak and a needless no cost.</param>
public sealed class EffectReader(WeekRules rules)
{
    /// <summary>Reads a list of effects, in its order.</summary>
    /// <exception cref="FormatException">A word is unknown.</exception>
    public IReadOnlyList<Effect> Read(string? text) =>
        text is null ? [] : [.. text.Split(", ").SelectMany(part => One(part, part.Split(' ')))];

    private IEnumerable<Effect> One(string part, string[] words) => words switch
    {
        ["staging", "up"] => [new Effect(EffectKind.StagingUp)],
        ["staging", "fails"] => [new Effect(EffectKind.StagingFails)],
        ["runbook"] => [new Effect(EffectKind.Runbook)],
        ["late"] => [new Effect(EffectKind.Late)],
        ["said", var held] => [new Effect(EffectKind.Said, (int)WireName.Parse<Held>(held))],
        ["credit", var held, var percent] => [new Effect(EffectKind.Credit, (int)WireName.Parse<Held>(held), Number(percent))],
        ["leak"] => [new Effect(EffectKind.Leak, 0, rules.Leak)],
        ["leak", "half"] => [new Effect(EffectKind.Leak, 0, rules.Leak / 2)],
        ["needless"] => [new Effect(EffectKind.Needless, 0, rules.Needless)],
        ["needless", "half"] => [new Effect(EffectKind.Needless, 0, rules.Needless / 2)],
        ["event", var spawned] => [new Effect(EffectKind.Spawn, (int)WireName.Parse<WeekEvent>(spawned))],
        ["leave", var status] => [new Effect(EffectKind.Leave, (int)WireName.Parse<LeaveStatus>(status))],
        ["client", "answered"] => [new Effect(EffectKind.ClientAnswered)],
        ["appraisal", "done"] => [new Effect(EffectKind.AppraisalDone)],
        ["oncall", "yours"] => [new Effect(EffectKind.OnCall)],
        ["both", var amount] => [Change(Level.Priya, amount), Change(Level.Rahul, amount)],
        [var level, var amount] => [Change(WireName.Parse<Level>(level), amount)],
        _ => throw new FormatException($"'{part}' is no effect."),
    };

    private static Effect Change(Level level, string amount) => new(EffectKind.Change, (int)level, Number(amount));

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
