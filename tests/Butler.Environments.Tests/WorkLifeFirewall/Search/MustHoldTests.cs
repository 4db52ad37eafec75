using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Search;

namespace Butler.Environments.Tests.WorkLifeFirewall.Search;

/// <summary>What the design of the world says must hold, by search over responses, orders and chance. <c>butler audit firewall</c> prints it.</summary>
public sealed class MustHoldTests
{
    private static readonly ConsequenceTable Table = ConsequenceTable.Default;
    private static readonly WeekExpectation Expectation = new(Table);
    private static readonly BestWeeks Best = new(Table);
    private static readonly Lazy<double> Planner = new(() => Best.ScoresByOrder().Average());
    private static readonly Lazy<double> Greedy = new(() => Expectation.Of(week => WeekReply.Well(new GreedyChoice(Table).Choose(week))).Score);
    private static readonly Lazy<double> Uniform = new(() => Expectation.OfUniform(weeks: 300, withUnclear: false, seed: 1).Score);

    [Fact]
    public void The_planner_expects_96_over_orders_and_chance_and_93_in_the_worst_order()
    {
        var scores = Best.ScoresByOrder();

        Assert.InRange(scores.Average(), 0.96, 1);
        Assert.InRange(scores.Min(), 0.93, 1);
        Assert.InRange(Best.BestEpisode(), 0.97, 1);
        Assert.Equal(scores.Average(), Best.Outcome().Score, 1e-9);
    }

    [Fact]
    public void Looking_one_step_ahead_is_far_from_planning_and_far_above_chance()
    {
        Assert.InRange(Greedy.Value / Planner.Value, 0, 0.80);
        Assert.InRange(Greedy.Value / Uniform.Value, 1.30, 10);
        Assert.InRange(Planner.Value / Greedy.Value, 1.21, 10);
    }

    [Theory]
    [InlineData("accept", 0.40)]
    [InlineData("decline", 0.55)]
    [InlineData("decline_but_ask", 0.55)]
    [InlineData("delegate", 0.60)]
    [InlineData("escalate", 0.60)]
    public void No_habit_pays(string habit, double most)
    {
        var responses = Habits.Of(Table, habit);

        Assert.InRange(Expectation.Of(week => WeekReply.Well(responses[(int)week.Current!.Value])).Score, 0, most);
    }

    [Fact]
    public void Whoever_passes_on_whatever_can_be_passed_on_earns_60_at_most_however_it_is_done()
    {
        string[][] ways =
        [
            ["staging:hand_over", "staging:escalate_infra"], ["leave:ask_with_cover", "leave:over_his_head"], ["appraisal:ask_extension", "appraisal:short_version"],
            ["refused:ask_with_cover", "refused:over_his_head"], ["fails_again:escalate_infra", "fails_again:fix_together"],
        ];
        var worst = ways.Aggregate((IEnumerable<string[]>)[[]], (begun, next) => begun.SelectMany(first => next.Select(each => (string[])[.. first, each])))
            .Max(way => Score(Habits.Of(Table, "delegate"), way));

        Assert.InRange(worst, 0.40, 0.60);
    }

    [Theory]
    [InlineData("decline")]
    [InlineData("decline_but_ask")]
    public void Declining_bluntly_pays_less_than_40(string habit)
    {
        var responses = Habits.Of(Table, habit);

        Assert.InRange(Expectation.Of(week => new WeekReply(responses[(int)week.Current!.Value], IsBlunt: true, WeekReply.BluntlyMade)).Score, 0, 0.40);
    }

    [Fact]
    public void Chance_alone_earns_50_at_most_and_40_where_a_reply_may_be_unclear()
    {
        Assert.InRange(Uniform.Value, 0, 0.50);
        Assert.InRange(Expectation.OfUniform(weeks: 300, withUnclear: true, seed: 1).Score, 0, 0.40);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Nobody_who_is_never_understood_earns_35(int quality) =>
        Assert.InRange(Expectation.Of(week => new WeekReply(Table.ResponsesTo(week.Current!.Value).Count - 1, IsBlunt: false, quality)).Score, 0, 0.35);

    [Fact]
    public void The_best_table_of_responses_stays_2_below_the_planner()
    {
        var (responses, score) = new TableSearch(Table).Find();

        Assert.InRange(score, 0.85, Planner.Value - 0.02);
        Assert.Equal(score, Score(responses, []), 1e-12);
    }

    [Fact]
    public void There_are_many_best_weeks_and_none_takes_the_first_response_everywhere()
    {
        var different = Best.Different();

        Assert.True(different.Count >= 3, $"There are {different.Count}.");
        Assert.DoesNotContain(different, responses => responses.All(response => response == 0));
    }

    [Fact]
    public void Sparing_ones_strength_is_nowhere_best_in_everything() =>
        Assert.Empty(new EnergyLeads(Table, [.. WeekOrder.All.Where((_, index) => index % 16 == 3)]).Find());

    private static double Score(IReadOnlyList<int> habit, IReadOnlyList<string> other)
    {
        var responses = habit.ToArray();
        foreach (var each in other)
        {
            var parts = each.Split(':');
            var asked = Environments.WorkLifeFirewall.WireName.Parse<WeekEvent>(parts[0]);
            responses[(int)asked] = Table.Find(asked, parts[1]);
        }

        return Expectation.Of(week => WeekReply.Well(responses[(int)week.Current!.Value])).Score;
    }
}
