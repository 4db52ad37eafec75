using Butler.Environments.WorkLifeFirewall.Consequences;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// The best that can come of something: the most by which it can move each level, the most that it can pay for each no, and what it
/// takes of the boundary in any case. Each best stands for itself; they need not go together.
/// </summary>
internal sealed class BestCase
{
    private readonly int[] _changes = new int[Levels.Count];
    private readonly int[] _credits = new int[Consequences.Credits.Count];

    /// <summary>The most by which each level can move; negative where it falls in any case.</summary>
    public ReadOnlySpan<int> Changes => _changes;

    /// <summary>The most that it can pay for each no.</summary>
    public ReadOnlySpan<int> Credits => _credits;

    /// <summary>What it takes of the boundary in any case.</summary>
    public int Lost { get; private init; }

    /// <summary>Whether staging fails in any case.</summary>
    public bool FailsStaging { get; private init; }

    /// <summary>Whether the night after it is short in any case.</summary>
    public bool ShortensNight { get; private init; }

    /// <summary>Whether staging comes up.</summary>
    public bool BringsStagingUp { get; private init; }

    /// <summary>The best of one consequence: the better of its outcomes where it has two.</summary>
    public static BestCase Of(ConsequenceTable table, Consequence consequence)
    {
        var isCertain = consequence is { Chance.Count: 0, If: Condition.Always };
        var best = Of(table, consequence.Do);
        return isCertain ? best : Best([best, Of(table, consequence.Else)]);
    }

    /// <summary>The best of several, where one of them will come.</summary>
    public static BestCase Best(IReadOnlyList<BestCase> choices) => Join(choices, choices.Count == 0 ? 0 : int.MinValue, Math.Max, choices.Min);

    /// <summary>The best of all together.</summary>
    public static BestCase Sum(IReadOnlyList<BestCase> all) => Join(all, 0, (first, second) => first + second, all.Sum);

    /// <summary>The same, where it need not come at all.</summary>
    public BestCase OrNothing() => Best([this, new BestCase()]);

    private static BestCase Of(ConsequenceTable table, IReadOnlyList<Effect> effects)
    {
        var best = new BestCase
        {
            Lost = effects.Where(effect => effect.Kind is EffectKind.Leak or EffectKind.Needless).Sum(effect => effect.Amount),
            FailsStaging = effects.Any(effect => effect.Kind == EffectKind.StagingFails),
            ShortensNight = effects.Any(effect => effect.Kind == EffectKind.Late),
            BringsStagingUp = effects.Any(effect => effect.Kind == EffectKind.StagingUp),
        };
        foreach (var effect in effects)
        {
            switch (effect.Kind)
            {
                case EffectKind.Change:
                    best._changes[effect.Target] += effect.Amount;
                    break;
                case EffectKind.Said:
                    best._credits[effect.Target] = Math.Max(best._credits[effect.Target], table.Credits[effect.Target].Said);
                    break;
                case EffectKind.Credit:
                    best._credits[effect.Target] = Math.Max(best._credits[effect.Target], table.Credits[effect.Target].Share * effect.Amount / 100);
                    break;
            }
        }

        return best;
    }

    private static BestCase Join(IReadOnlyList<BestCase> parts, int start, Func<int, int, int> join, Func<Func<BestCase, int>, int> lost)
    {
        var joined = new BestCase
        {
            Lost = parts.Count == 0 ? 0 : lost(part => part.Lost),
            FailsStaging = parts.Count > 0 && parts.All(part => part.FailsStaging),
            ShortensNight = parts.Count > 0 && parts.All(part => part.ShortensNight),
            BringsStagingUp = parts.Any(part => part.BringsStagingUp),
        };
        Array.Fill(joined._changes, start);
        foreach (var part in parts)
        {
            for (var level = 0; level < Levels.Count; level++)
            {
                joined._changes[level] = join(joined._changes[level], part._changes[level]);
            }

            // What was paid for a no before is never added to: the better pay counts.
            for (var held = 0; held < Consequences.Credits.Count; held++)
            {
                joined._credits[held] = Math.Max(joined._credits[held], part._credits[held]);
            }
        }

        return joined;
    }
}
