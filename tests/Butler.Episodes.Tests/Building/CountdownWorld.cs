using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;

namespace Butler.Episodes.Tests.Building;

/// <summary>The world of <see cref="CountdownEnvironment"/>, three steps long.</summary>
internal sealed class CountdownWorld : IWorld
{
    public string Name => "countdown";

    public string Id => "countdown-v1";

    public string Description => "Counts.";

    public string Instructions => "Count.";

    public IReadOnlyList<ToolContract> Tools => [];

    public IReadOnlyList<RubricLeaf> Leaves { get; } = [new("count", 1)];

    public ScoreRange ScoreRange { get; } = new(0, 1);

    public int MaxSteps => 3;

    public IReadOnlyList<string> Splits { get; } = ["train", "test"];

    public IReadOnlyList<string> Difficulties { get; } = ["medium", "easy"];

    public IEnvironment CreateEnvironment() => new CountdownEnvironment(MaxSteps);

    public IOracle CreateOracle(ResetRequest request) => throw new NotSupportedException();
}
