using Butler.Mcp.Tests.Conformance.Fixture;
using Butler.Mcp.Tests.Http;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>Butler's web server with the suite's own tools, prompts and resources behind it: everything that a revision requires.</summary>
[Collection(ConformanceTestGroup.Name)]
public sealed class FixtureTests
{
    [Theory]
    [InlineData("2025-11-25", 30)]
    [InlineData("2026-07-28", 37)]
    public async Task Every_scenario_that_a_revision_requires_passes(string revision, int scenarios)
    {
        Suite.SkipIfAbsent();
        await using var door = await RunningDoor.StartAsync((premises, _) => new FixturePlace(premises));
        var run = await Suite.RunAsync(new Uri(door.Address, "/mcp"), revision);
        var required = Suite.Required(revision);
        Assert.Equal(scenarios, required.Count);
        Assert.All(required, run.AssertPasses);
        run.Program.AssertEndedWell();
        KnownGaps.AssertAre("fixture", revision, run);
        Assert.Empty(door.Errors);
    }
}
