using Butler.Mcp.Tests.Clients;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>What came of a run of the suite.</summary>
internal sealed record SuiteRun(ProgramResult Program, IReadOnlyList<Check> Checks)
{
    /// <summary>The scenarios that were run, in alphabetical order.</summary>
    public IEnumerable<string> Scenarios => Checks.Select(check => check.Scenario).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The checks that did not succeed: failures, warnings, and what could not be tried.</summary>
    public IEnumerable<Check> Gaps => Checks.Where(check => !check.Succeeded).Distinct();

    /// <summary>Fails with what a scenario has found unless nothing of it has failed.</summary>
    public void AssertPasses(string scenario)
    {
        var checks = Checks.Where(check => check.Scenario == scenario).ToArray();
        Assert.True(checks.Any(check => check.Succeeded), $"{scenario} has checked nothing.\n{Program.Error}\n{Program.Output}");
        Assert.DoesNotContain(checks, check => check.Failed);
    }
}
