using Butler.Environments.SmartCalendar;
using Butler.Training.Audits;

namespace Butler.Training.Tests.Audits;

/// <summary>What the design of the world says must hold.</summary>
public sealed class SmartCalendarAuditTests
{
    private const int Episodes = 600;

    [Fact]
    public async Task Every_limit_of_the_design_holds_over_600_episodes_of_the_test_split_and_the_fixed_set()
    {
        var rows = (await new SmartCalendarAudit(SmartCalendarContract.Instance).RunAsync(Episodes, TestContext.Current.CancellationToken)).Rows;

        Assert.Equal(rows.Count, rows.Select(row => row.Name).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.Ok, $"{row.Name} earns {row.Mean}, allowed is {row.Limit}"));
        Assert.Equal(1.0, Mean(rows, "oracle"));
        Assert.Equal(0.0, Mean(rows, "do-nothing"));
        Assert.True(Mean(rows, "guess-and-retry") < Mean(rows, "baseline") / 3, "Guessing is far from solving.");
    }

    [Fact]
    public async Task An_audit_says_the_same_each_time_on_however_many_cores()
    {
        var audit = new SmartCalendarAudit(SmartCalendarContract.Instance);
        Assert.Equal((await audit.RunAsync(12, TestContext.Current.CancellationToken)).Rows, (await audit.RunAsync(12, TestContext.Current.CancellationToken)).Rows);
    }

    private static double Mean(IReadOnlyList<AuditRow> rows, string name) => Assert.Single(rows, row => row.Name == name).Mean;
}
