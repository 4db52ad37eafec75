using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Episodes;

namespace Butler.Environments.Tests.WorkLifeFirewall.Rubric;

public sealed class PotentialTests
{
    private const int Weeks = 2000;

    [Fact]
    public void It_is_0_on_Monday_morning_in_every_order() =>
        Assert.All(WeekOrder.All, order => Assert.Equal(0, WorkLifeFirewallRubric.Potential(new Week(ConsequenceTable.Default, order).Standing)));

    [Fact]
    public void It_reads_nothing_of_what_is_still_to_come() => AfterEveryStep(week =>
    {
        var without = week.Copy();
        without.ForgetTheFuture();
        Assert.Equal(WorkLifeFirewallRubric.Potential(week.Standing), WorkLifeFirewallRubric.Potential(without.Standing));
    });

    [Fact]
    public void It_stays_between_0_and_1_and_no_step_leaves_it_as_it_was()
    {
        var before = 0.0;
        AfterEveryStep(week =>
        {
            var now = WorkLifeFirewallRubric.Potential(week.Standing);
            Assert.InRange(now, 0, 1);
            Assert.NotEqual(before, now);
            before = week.IsOver ? 0 : now;
        });
    }

    [Fact]
    public void The_weights_are_those_of_the_design() => Assert.Equal(
        [("technical_resolution", 0.25), ("communication_quality", 0.25), ("boundary_setting", 0.20), ("energy_to_friday", 0.20), ("relationship_preservation", 0.10)],
        WorkLifeFirewallRubric.Components.Leaves.Select(leaf => (leaf.Name, leaf.Weight)));

    private static void AfterEveryStep(Action<Week> look)
    {
        var random = new EpisodeRandom(7);
        for (var played = 0; played < Weeks; played++)
        {
            var week = new Week(ConsequenceTable.Default, WeekOrder.Draw(random));
            while (!week.IsOver)
            {
                if (week.Awaited is { } awaited)
                {
                    week.Fall(random.Next(1000) < awaited.Probability);
                }
                else
                {
                    week.Answer(random.Next(ConsequenceTable.Default.ResponsesTo(week.Current!.Value).Count), random.Next(4) == 0, random.Next(1001));
                }

                if (week.Awaited is null)
                {
                    look(week);
                }
            }
        }
    }
}
