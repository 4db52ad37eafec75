using System.Text.Json.Nodes;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>The checks that do not succeed and why that is right, as <c>gaps.json</c> lists them: <c>scenario:check STATUS</c>.</summary>
internal static class KnownGaps
{
    private static readonly JsonNode File = JsonNode.Parse(System.IO.File.ReadAllText(Repository.Path("tests", "Butler.Mcp.Tests", "Conformance", "gaps.json")))!;

    /// <summary>Fails unless the gaps of a run are those that are listed, no more and no fewer.</summary>
    public static void AssertAre(string server, string revision, SuiteRun run)
    {
        var groups = File[server]![revision]!.AsArray();
        Assert.All(groups, group => Assert.NotEmpty((string?)group!["reason"] ?? string.Empty));
        var listed = groups.SelectMany(group => group!["checks"]!.AsArray().Select(check => (string)check!)).ToArray();
        var found = run.Gaps.Select(gap => $"{gap.Scenario}:{gap.Id} {gap.Status}").ToArray();
        var (news, gone) = (found.Except(listed).ToArray(), listed.Except(found).ToArray());
        Assert.True(news.Length + gone.Length == 0, $"Not listed:\n{string.Join('\n', news)}\nListed, but succeeding now:\n{string.Join('\n', gone)}");
    }
}
