using System.Text.Json;
using Butler.Environments.Language.Routing;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

namespace Butler.Environments.Tests.Language.Routing;

/// <summary>Scores to-dos written as people of many trades type them, against floors a little under what they scored.</summary>
/// <remarks>
/// The half in <c>dev.jsonl</c> was read while the lexicon grew. The misses in <c>held_out.jsonl</c> were not, but its sentences
/// were known to the author of the lexicon, whose words it shares. Only <c>fresh.jsonl</c> was written after the lexicon
/// and scored once: it is small, and it is what to expect of wording that is new. Its misses are not to be read.
/// </remarks>
public sealed class WrittenTodosTests
{
    [Fact]
    public void The_half_that_may_be_read_is_routed_as_well_as_when_this_was_written()
    {
        var rows = Read("dev.jsonl");

        Assert.True(Share(rows, row => row.AgentRight) >= 0.97, $"agent {Share(rows, row => row.AgentRight):P1}");
        Assert.True(Share(rows, row => row.BothRight) >= 0.92, $"agent and tier {Share(rows, row => row.BothRight):P1}");
    }

    [Fact]
    public void The_half_whose_misses_were_not_read_is_routed_nearly_as_well()
    {
        var rows = Read("held_out.jsonl");

        Assert.True(Share(rows, row => row.AgentRight) >= 0.93, $"agent {Share(rows, row => row.AgentRight):P1}");
        Assert.True(Share(rows, row => row.BothRight) >= 0.90, $"agent and tier {Share(rows, row => row.BothRight):P1}");
    }

    [Fact]
    public void Wording_that_came_after_the_lexicon_is_routed_right_more_often_than_not()
    {
        var rows = Read("fresh.jsonl");

        Assert.True(Share(rows, row => row.AgentRight) >= 0.75, $"agent {Share(rows, row => row.AgentRight):P1}");
        Assert.True(Share(rows, row => row.BothRight) >= 0.70, $"agent and tier {Share(rows, row => row.BothRight):P1}");
    }

    [Fact]
    public void No_agent_and_no_tier_is_left_behind()
    {
        var groups = Read("dev.jsonl").Concat(Read("held_out.jsonl")).GroupBy(row => $"{row.Agent} {row.Tier}").ToList();

        Assert.Equal(9, groups.Count);
        Assert.All(groups, group => Assert.True(Share(group, row => row.BothRight) >= 0.75, $"{group.Key} {Share(group, row => row.BothRight):P1}"));
    }

    private static List<Row> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Butler.Environments.Tests/Language/Routing/Corpus", file)).Select(Score)];

    private static Row Score(string line)
    {
        using var row = JsonDocument.Parse(line);
        var routing = TodoRouter.Default.Route(row.RootElement.GetProperty("text").GetString()!);
        var agent = row.RootElement.GetProperty("agent").GetString()!;
        var tier = row.RootElement.GetProperty("tier").GetString()!;
        return new Row(agent, tier, routing.Agent.ToWire() == agent, routing.Tier.ToWire() == tier);
    }

    private static double Share(IEnumerable<Row> rows, Func<Row, bool> right) => rows.Average(row => right(row) ? 1.0 : 0.0);

    private sealed record Row(string Agent, string Tier, bool AgentRight, bool TierRight)
    {
        public bool BothRight => AgentRight && TierRight;
    }
}
