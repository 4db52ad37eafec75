using System.Text.Json;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

/// <summary>Scores the public development sample where it lies beside the repository; it is not part of it.</summary>
public sealed class DevelopmentSampleTests
{
    [Fact]
    public void The_development_sample_is_routed_as_well_as_when_this_was_written()
    {
        var path = FindSample();
        if (path is null)
        {
            Assert.Skip("../shared/data/routing-dev.jsonl is not on this machine");
        }

        var results = File.ReadLines(path).Select(Score).ToList();

        Assert.True(Share(results) >= 0.97, $"top-1 {Share(results):P1}");
        foreach (var agent in results.GroupBy(result => result.Agent))
        {
            Assert.True(Share(agent) >= 0.94, $"{agent.Key} {Share(agent):P1}");
        }
    }

    private static (string Agent, bool Right) Score(string line)
    {
        using var row = JsonDocument.Parse(line);
        var agent = row.RootElement.GetProperty("expected_agent").GetString()!;
        var text = row.RootElement.GetProperty("text").GetString()!;
        return (agent, TodoRouter.Default.Route(text).Agent.ToWire() == agent);
    }

    private static double Share(IEnumerable<(string Agent, bool Right)> results) =>
        results.Average(result => result.Right ? 1.0 : 0.0);

    private static string? FindSample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Butler.Mcp.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data", "routing-dev.jsonl");
        return File.Exists(path) ? path : null;
    }
}
