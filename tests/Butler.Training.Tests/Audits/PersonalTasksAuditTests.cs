using Butler.Training.Audits;

namespace Butler.Training.Tests.Audits;

/// <summary>What the design of the world says must hold.</summary>
public sealed class PersonalTasksAuditTests
{
    private const int Episodes = 1000;

    [Fact]
    public async Task Every_limit_of_the_design_holds_over_1000_episodes_of_the_test_split()
    {
        var rows = (await new PersonalTasksAudit().RunAsync(Episodes, TestContext.Current.CancellationToken)).Rows;

        Assert.Equal(rows.Count, rows.Select(row => row.Name).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.Ok, $"{row.Name} earns {row.Mean}, allowed is {row.Limit}"));
        Assert.Equal(1.0, Mean(rows, "oracle"));
        Assert.Equal(0.0, Mean(rows, "do-nothing"));
        Assert.InRange(Mean(rows, "keyword"), 0.40, 0.80);
        Assert.True(Mean(rows, "work-first-perfect") < Mean(rows, "fifo-perfect"), "Work first costs more than order of arrival.");
    }

    [Fact]
    public async Task An_audit_says_the_same_each_time_on_however_many_cores()
    {
        var first = (await new PersonalTasksAudit().RunAsync(episodes: 12, TestContext.Current.CancellationToken)).Rows;
        var second = (await new PersonalTasksAudit().RunAsync(episodes: 12, TestContext.Current.CancellationToken)).Rows;

        Assert.Equal(first, second);
    }

    private static double Mean(IReadOnlyList<AuditRow> rows, string name) => Assert.Single(rows, row => row.Name == name).Mean;
}
