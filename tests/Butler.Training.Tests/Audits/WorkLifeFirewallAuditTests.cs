using Butler.Environments.Tests.WorkLifeFirewall.Building;
using Butler.Environments.WorkLifeFirewall;
using Butler.Training.Audits;

namespace Butler.Training.Tests.Audits;

/// <summary>What the design of the world says must hold, played in text, with replies read as their authors meant them. The search is tested beside the world.</summary>
public sealed class WorkLifeFirewallAuditTests
{
    [Fact]
    public async Task Every_limit_of_the_design_holds_in_text()
    {
        var report = await new WorkLifeFirewallAudit(new WorkLifeFirewallContract(KnownReplies.Read)).PlayTextAsync(episodes: 200, TestContext.Current.CancellationToken);

        Assert.Equal(report.Rows.Count, report.Rows.Select(row => row.Name).Distinct().Count());
        Assert.All(report.Rows, row => Assert.True(row.Ok, $"{row.Name} is {row.Mean}, allowed is {row.Limit}"));
        var (random, greedy, planner) = (Mean("random"), Mean("greedy"), Mean("planner"));
        Assert.True(greedy >= 1.30 * random, $"{greedy} and {random}");
        Assert.True(planner >= 1.21 * greedy, $"{planner} and {greedy}");
        Assert.All((string[])["random", "greedy", "planner"], policy => Assert.Contains(policy, report.Tables, StringComparison.Ordinal));

        double Mean(string policy) => Assert.Single(report.Rows, row => row.Name == "in text: " + policy).Mean;
    }
}
