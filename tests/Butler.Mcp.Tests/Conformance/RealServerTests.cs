namespace Butler.Mcp.Tests.Conformance;

/// <summary>The real server, as <c>butler serve</c> starts it: every scenario that asks for nothing that only the suite's own fixture has.</summary>
[Collection(ConformanceTestGroup.Name)]
public sealed class RealServerTests(RealServerRuns runs) : IClassFixture<RealServerRuns>
{
    [Theory]
    [InlineData("server-initialize")]
    [InlineData("server-session-lifecycle")]
    [InlineData("logging-set-level")]
    [InlineData("ping")]
    [InlineData("completion-complete")]
    [InlineData("tools-list")]
    [InlineData("resources-list")]
    [InlineData("prompts-list")]
    [InlineData("server-sse-multiple-streams")]
    [InlineData("server-sse-polling")]
    [InlineData("dns-rebinding-protection")]
    public Task A_client_of_2025_11_25_finds(string scenario) => AssertPassesAsync("2025-11-25", scenario);

    [Theory]
    [InlineData("completion-complete")]
    [InlineData("tools-list")]
    [InlineData("resources-list")]
    [InlineData("prompts-list")]
    [InlineData("sep-2164-resource-not-found")]
    [InlineData("server-sse-multiple-streams")]
    [InlineData("dns-rebinding-protection")]
    [InlineData("caching")]
    [InlineData("http-header-validation")]
    [InlineData("input-required-result-unsupported-methods")]
    [InlineData("input-required-result-ignore-extra-params")]
    [InlineData("input-required-result-missing-input-response")]
    [InlineData("input-required-result-validate-input")]
    public Task A_client_of_2026_07_28_finds(string scenario) => AssertPassesAsync("2026-07-28", scenario);

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task What_does_not_succeed_is_listed_with_its_reason(string revision)
    {
        Suite.SkipIfAbsent();
        KnownGaps.AssertAre("butler", revision, await runs.OfAsync(revision));
    }

    private async Task AssertPassesAsync(string revision, string scenario)
    {
        Suite.SkipIfAbsent();
        (await runs.OfAsync(revision)).AssertPasses(scenario);
    }
}
