namespace Butler.Environments;

/// <summary>
/// The scenarios that were made last. Training plays one seed many times (a group of rollouts, epoch after epoch), and to make
/// its scenario takes longer than the step that follows. A scenario never changes, so that all may play the same one at once.
/// </summary>
/// <typeparam name="TScenario">What is made.</typeparam>
/// <param name="make">Makes the scenario of a seed, a split and a difficulty.</param>
public sealed class RecentScenarios<TScenario>(Func<long, string, string, TScenario> make)
{
    // Some 20 KB each. A place is shared by seeds that are this far apart; whoever comes later has it.
    private const int Places = 256;

    private readonly Kept?[] _places = new Kept?[Places];

    /// <summary>The scenario of a seed, made if it is not there.</summary>
    public TScenario Of(long seed, string split, string difficulty)
    {
        ref var place = ref _places[(int)((ulong)seed % Places)];
        if (Volatile.Read(ref place) is { } kept && kept.Seed == seed && kept.Split == split && kept.Difficulty == difficulty)
        {
            return kept.Scenario;
        }

        var made = make(seed, split, difficulty);
        Volatile.Write(ref place, new Kept(seed, split, difficulty, made));
        return made;
    }

    private sealed record Kept(long Seed, string Split, string Difficulty, TScenario Scenario);
}
