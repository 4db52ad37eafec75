using Butler.Episodes;

namespace Butler.Training.Tests.Conformance;

/// <summary>What a world is measured by where worlds differ.</summary>
/// <param name="OracleMean">The least that its oracle earns on average.</param>
/// <param name="OracleEach">What its oracle earns in every episode; null where chance plays.</param>
/// <param name="RandomMost">The most that chance earns on average.</param>
/// <param name="ShowsItsSeed">Whether episodes differ from the first observation on.</param>
internal sealed record WorldExpectation(double OracleMean, double? OracleEach, double RandomMost, bool ShowsItsSeed)
{
    /// <summary>A world is exactly solvable unless it is told otherwise.</summary>
    public static WorldExpectation Of(IWorld world) => world.Name == "calendar"
        ? new WorldExpectation(OracleMean: 1, OracleEach: 1, RandomMost: 0.15, ShowsItsSeed: true)
        : new WorldExpectation(OracleMean: 1, OracleEach: 1, RandomMost: 0, ShowsItsSeed: true);
}
