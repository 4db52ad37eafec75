using Butler.Episodes;

namespace Butler.Training.Tests.Conformance;

/// <summary>What a world is measured by where worlds differ.</summary>
/// <param name="OracleMean">The least that its oracle earns on average.</param>
/// <param name="OracleEach">What its oracle earns in every episode; null where chance plays.</param>
/// <param name="RandomMost">The most that chance earns on average.</param>
/// <param name="ShowsItsSeed">Whether episodes differ from the first observation on.</param>
/// <param name="DifferentOf100">How many of 100 seeds are different episodes at least.</param>
internal sealed record WorldExpectation(double OracleMean, double? OracleEach, double RandomMost, bool ShowsItsSeed, int DifferentOf100)
{
    /// <summary>A world is exactly solvable unless it is told otherwise.</summary>
    public static WorldExpectation Of(IWorld world) => world.Name switch
    {
        // Uniform play is 0.49 in expectation; the few episodes here scatter around it.
        "firewall" => new WorldExpectation(OracleMean: 0.93, OracleEach: null, RandomMost: 0.55, ShowsItsSeed: false, DifferentOf100: 60),
        "calendar" => new WorldExpectation(OracleMean: 1, OracleEach: 1, RandomMost: 0.15, ShowsItsSeed: true, DifferentOf100: 100),
        _ => new WorldExpectation(OracleMean: 1, OracleEach: 1, RandomMost: 0, ShowsItsSeed: true, DifferentOf100: 100),
    };
}
