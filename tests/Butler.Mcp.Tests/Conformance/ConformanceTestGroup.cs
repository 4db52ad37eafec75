namespace Butler.Mcp.Tests.Conformance;

/// <summary>The suite waits for streams by the clock, so nothing else runs beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConformanceTestGroup
{
    public const string Name = "Conformance";
}
