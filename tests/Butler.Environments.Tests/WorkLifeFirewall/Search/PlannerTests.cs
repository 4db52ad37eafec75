using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Environments.WorkLifeFirewall.Search;
using Butler.Episodes;

namespace Butler.Environments.Tests.WorkLifeFirewall.Search;

public sealed class PlannerTests
{
    private static readonly ConsequenceTable Table = ConsequenceTable.Default;

    [Fact]
    public void It_finds_what_a_search_that_leaves_nothing_out_finds()
    {
        // Two days played by chance, then the whole tree of the rest.
        var (random, planner) = (new EpisodeRandom(3), new Planner(Table, WeekReply.WellMade));
        for (var sample = 0; sample < 40; sample++)
        {
            var week = new Week(Table, WeekOrder.Draw(random));
            for (var step = 0; step < 4 && !week.IsOver; step++)
            {
                Draw(week, random);
            }

            Assert.Equal(Everything(week), planner.Expect(week), 1e-12);
        }
    }

    [Fact]
    public void The_ceiling_is_never_below_what_a_week_comes_to()
    {
        var (random, ceiling) = (new EpisodeRandom(11), new Ceiling(Table, WeekReply.WellMade));
        for (var sample = 0; sample < 2000; sample++)
        {
            var (week, ceilings) = (new Week(Table, WeekOrder.Draw(random)), new List<double>());
            while (!week.IsOver)
            {
                ceilings.Add(ceiling.Of(week));
                Draw(week, random);
            }

            Assert.All(ceilings, most => Assert.True(most >= WorkLifeFirewallRubric.Potential(week.Standing) - 1e-12));
        }
    }

    private static void Draw(Week week, EpisodeRandom random)
    {
        if (week.Awaited is { } awaited)
        {
            week.Fall(random.Next(1000) < awaited.Probability);
        }
        else
        {
            week.Answer(random.Next(Table.ResponsesTo(week.Current!.Value).Count - 1), blunt: false, WeekReply.WellMade);
        }
    }

    private static double Everything(Week week)
    {
        if (week.IsOver)
        {
            return WorkLifeFirewallRubric.Potential(week.Standing);
        }

        if (week.Awaited is { } awaited)
        {
            var (first, second) = (week.Copy(), week.Copy());
            first.Fall(true);
            second.Fall(false);
            return ((awaited.Probability * Everything(first)) + ((1000 - awaited.Probability) * Everything(second))) / 1000;
        }

        return Enumerable.Range(0, Table.ResponsesTo(week.Current!.Value).Count - 1).Max(response =>
        {
            var then = week.Copy();
            then.Answer(response, blunt: false, WeekReply.WellMade);
            return Everything(then);
        });
    }
}
