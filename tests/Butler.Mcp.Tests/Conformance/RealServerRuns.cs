using Butler.Mcp.Tests.Http;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>One run of the suite for each revision against the real server, for all tests that look at it.</summary>
public sealed class RealServerRuns
{
    private readonly Dictionary<string, SuiteRun> _runs = new(StringComparer.Ordinal);

    internal async Task<SuiteRun> OfAsync(string revision)
    {
        if (!_runs.TryGetValue(revision, out var run))
        {
            await using var door = await RunningDoor.StartAsync();
            run = _runs[revision] = await Suite.RunAsync(new Uri(door.Address, "/mcp"), revision);
            Assert.Empty(door.Errors);
        }

        return run;
    }
}
