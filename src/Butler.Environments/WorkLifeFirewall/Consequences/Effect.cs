namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>One thing that happens.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">To what: the number of a level, a no, an event or a leave status; 0 where there is but one.</param>
/// <param name="Amount">By how much: thousandths, or a percentage for <see cref="EffectKind.Credit"/>.</param>
public readonly record struct Effect(EffectKind Kind, int Target = 0, int Amount = 0);
