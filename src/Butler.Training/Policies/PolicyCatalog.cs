using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>The policies that commands name.</summary>
public static class PolicyCatalog
{
    /// <summary>Their names in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Names { get; } = ["do-nothing", "random", "fifo", "keyword", "oracle"];

    /// <summary>Makes a policy by its name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="world">The world it will play.</param>
    /// <param name="seed">The seed of a policy that plays by chance.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static IPolicy Create(string name, IWorld world, long seed) => name switch
    {
        "do-nothing" => new DoNothingPolicy(),
        "random" => new RandomPolicy(seed),
        "fifo" => KeywordPolicy.FirstInFirstOut(),
        "keyword" => KeywordPolicy.PeopleFirst(),
        "oracle" => new OraclePolicy(world),
        _ => throw new ArgumentException($"There is no policy '{name}'. There are {string.Join(", ", Names)}.", nameof(name)),
    };
}
