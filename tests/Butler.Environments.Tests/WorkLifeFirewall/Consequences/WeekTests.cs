using Butler.Environments.Tests.WorkLifeFirewall.Building;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Environments.WorkLifeFirewall.Search;

namespace Butler.Environments.Tests.WorkLifeFirewall.Consequences;

public sealed class WeekTests
{
    private const string Order = "oncall leave slack client standup appraisal";

    private const string YesToAll =
        "staging:fix_alone slack:calls_now client:fix_tonight leave:withdraw appraisal:tonight oncall:accept standup:attend "
        + "fails_again:fix_alone blocked:calls_now harsher_mail:call_david alert:handle again:attend refused:accept handed_back:take_it";

    [Fact]
    public void A_sound_week_reaches_Friday_in_every_order()
    {
        foreach (var order in WeekOrder.All)
        {
            var story = Story.Play(order, string.Empty);
            Assert.Equal(WeekClock.End, story.End.Phase);
            Assert.False(story.End.Collapsed);
            Assert.Equal(story.End[Level.Energy], story.End.EnergyAtEndOf(4));
        }
    }

    [Fact]
    public void Yes_to_everything_collapses_before_Friday_in_every_order_and_the_week_is_over_then()
    {
        foreach (var order in WeekOrder.All)
        {
            var story = Story.Play(order, YesToAll);
            Assert.True(story.End.Collapsed && story.Week.IsOver);
            Assert.InRange(story.End.Phase, WeekClock.At(2, DayPart.Early), WeekClock.End - 1);
            Assert.Null(story.Week.Current);
            Assert.Throws<InvalidOperationException>(() => story.Week.Answer(0, blunt: false, 0));
        }
    }

    [Fact]
    public void A_collapse_pays_no_energy_half_of_the_sprint_and_the_rest_by_the_days_that_were_reached()
    {
        var end = Story.Play(Order, YesToAll).End;
        var gone = end.Phase / 21.0;

        Assert.Equal(0, new EnergyToFriday().Score(end));
        Assert.InRange(new TechnicalResolution().Score(end), 0, gone / 2);
        Assert.InRange(new RelationshipPreservation().Score(end), 0.01, gone);
        Assert.Equal(end.Quality / (end.Known * 1000.0), new CommunicationQuality().Score(end));
    }

    [Fact]
    public void A_late_evening_shortens_exactly_the_night_that_follows()
    {
        var late = Story.Play("appraisal oncall slack leave standup client", "appraisal:tonight").End;
        var early = Story.Play("appraisal oncall slack leave standup client", "appraisal:short_version").End;

        Assert.Equal(early.EnergyAtEndOf(0), late.EnergyAtEndOf(0));
        Assert.Equal(104, early.EnergyAtEndOf(1) - late.EnergyAtEndOf(1));
        Assert.Equal(104, early.EnergyAtEndOf(2) - late.EnergyAtEndOf(2));
    }

    [Fact]
    public void A_second_favour_of_the_same_person_costs_and_does_not_help()
    {
        const string LeaveBeforeStandup = "slack leave standup oncall client appraisal";
        var first = Story.Play(LeaveBeforeStandup, "leave:ask_with_deadline standup:send_priya");
        var second = Story.Play(LeaveBeforeStandup, "leave:ask_with_cover standup:send_priya");

        Assert.Equal(45, first.End.Credit(Held.Standup));
        Assert.Equal(0, second.End.Credit(Held.Standup));
        Assert.NotNull(second.WhenTold("nobody did"));
        Assert.True(second.End[Level.Priya] <= first.End[Level.Priya] - 120);
    }

    [Fact]
    public void Each_matter_passed_up_costs_more_of_the_managers_trust()
    {
        var week = new Week(ConsequenceTable.Default, Story.Order("client oncall slack leave standup appraisal"));
        var lost = new List<int>();
        foreach (var response in (string[])["escalate_infra", "bring_manager", "sort_together", "manager_decides"])
        {
            var before = week.Standing[Level.Sundar];
            week.Answer(ConsequenceTable.Default.Find(week.Current!.Value, response), blunt: false, 960);
            lost.Add(before - week.Standing[Level.Sundar]);
        }

        Assert.Equal([20, 70, 0, 120], lost);
    }

    [Fact]
    public void Bluntness_is_the_same_decision_at_a_price()
    {
        var (kind, blunt) = (new Week(ConsequenceTable.Default, Story.Order(Order)), new Week(ConsequenceTable.Default, Story.Order(Order)));
        foreach (var week in (Week[])[kind, blunt])
        {
            week.Answer(ConsequenceTable.Default.Find(WeekEvent.Staging, "fix_together"), blunt: false, 960);
            week.Answer(ConsequenceTable.Default.Find(WeekEvent.Oncall, "decline"), week == blunt, 960);
        }

        Assert.Equal(50, kind.Standing[Level.ArjunK] - blunt.Standing[Level.ArjunK]);
        Assert.Equal(40, blunt.Standing.Lost - kind.Standing.Lost);
        Assert.Equal(kind.Standing.Credit(Held.Oncall), blunt.Standing.Credit(Held.Oncall));
    }

    [Fact]
    public void A_wary_manager_grants_a_first_request_less_easily()
    {
        var order = Story.Order("leave oncall slack client standup appraisal");
        var (trusted, wary) = (new Week(ConsequenceTable.Default, order), new Week(ConsequenceTable.Default, order));
        trusted.Answer(ConsequenceTable.Default.Find(WeekEvent.Staging, "fix_together"), blunt: false, 960);
        wary.Answer(ConsequenceTable.Default.Find(WeekEvent.Staging, "postpone"), blunt: true, 960);
        foreach (var week in (Week[])[trusted, wary])
        {
            week.Answer(ConsequenceTable.Default.Find(WeekEvent.Leave, "ask_with_deadline"), blunt: false, 960);
        }

        Assert.Equal(850, trusted.Awaited!.Value.Probability);
        Assert.Equal(750, wary.Awaited!.Value.Probability);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var week = new Week(ConsequenceTable.Default, Story.Order(Order));
        var (potential, copy) = (WorkLifeFirewallRubric.Potential(week.Standing), week.Copy());
        while (!copy.IsOver)
        {
            if (copy.Awaited is not null)
            {
                copy.Fall(true);
            }
            else
            {
                copy.Answer(0, blunt: false, WeekReply.WellMade);
            }
        }

        Assert.Equal(WeekEvent.Staging, week.Current);
        Assert.Equal(potential, WorkLifeFirewallRubric.Potential(week.Standing));
    }
}
