using Butler.Environments.Tests.WorkLifeFirewall.Building;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.Tests.WorkLifeFirewall.Consequences;

/// <summary>Cause on one day, effect on another; and who does the opposite is spared.</summary>
public sealed class DeferredEffectTests
{
    private const string OncallFirst = "oncall leave slack client standup appraisal";
    private const string StandupFirst = "standup slack oncall leave client appraisal";
    private const string ClientFirst = "client slack oncall leave standup appraisal";

    [Fact]
    public void Staging_fixed_alone_on_Monday_fails_again_on_Wednesday()
    {
        var (cause, opposite) = Both(OncallFirst, "staging:fix_alone", "staging:fix_together");

        Assert.Equal("Monday morning", cause.WhenAsked(WeekEvent.Staging));
        Assert.Equal("Wednesday early", cause.WhenAsked(WeekEvent.FailsAgain));
        Assert.True(cause.End.StagingFailedAgain);
        Assert.Null(opposite.WhenAsked(WeekEvent.FailsAgain));
        Assert.False(opposite.End.StagingFailedAgain);
    }

    [Theory]
    [InlineData(true, "Wednesday morning")]
    [InlineData(false, null)]
    public void Staging_handed_over_on_Monday_may_fail_again_on_Wednesday(bool badLuck, string? fails)
    {
        var story = Story.Play(OncallFirst, "staging:hand_over", badLuck);

        Assert.Equal("Tuesday early", story.WhenTold("Rahul got staging up"));
        Assert.Equal(fails, story.WhenAsked(WeekEvent.FailsAgain));
    }

    [Fact]
    public void Staging_postponed_on_Monday_costs_the_sprint_until_Wednesday()
    {
        var (cause, opposite) = Both(OncallFirst, "staging:postpone", "staging:fix_together");

        Assert.Equal("Wednesday morning", cause.WhenTold("Staging is up at last"));
        Assert.Equal(2, cause.End.StagingFirstUp);
        Assert.Equal(0, opposite.End.StagingFirstUp);
        Assert.True(cause.End[Level.Sprint] < opposite.End[Level.Sprint] - 200);
    }

    [Fact]
    public void The_runbook_of_Monday_answers_the_pings_of_Tuesday()
    {
        var (cause, opposite) = Both(OncallFirst, "staging:fix_together slack:point_to_notes", "staging:escalate_infra slack:point_to_notes");

        Assert.Equal("Tuesday early", cause.WhenTold("There is a runbook"));
        Assert.Equal("Tuesday evening", cause.WhenTold("found their way with the runbook"));
        Assert.Equal("Tuesday evening", opposite.WhenTold("The notes did not answer it"));
        Assert.Equal(150, cause.End.Credit(Held.Slack));
        Assert.Equal(45, opposite.End.Credit(Held.Slack));
    }

    [Fact]
    public void Calls_taken_on_Monday_bring_the_callers_back_on_Tuesday()
    {
        var (cause, opposite) = Both("slack oncall leave client standup appraisal", "slack:calls_now", "slack:shared_slot");

        Assert.Equal("Monday afternoon", cause.WhenAsked(WeekEvent.Slack));
        Assert.Equal("Tuesday morning", cause.WhenTold("came back with the next questions"));
        Assert.Equal(140, cause.End.Lost - opposite.End.Lost);
        Assert.Null(opposite.WhenTold("came back with the next questions"));
    }

    [Fact]
    public void Pings_ignored_on_Monday_are_two_blocked_people_on_Tuesday()
    {
        var (cause, opposite) = Both("slack oncall leave client standup appraisal", "slack:ignore", "slack:shared_slot");

        Assert.Equal("Tuesday morning", cause.WhenAsked(WeekEvent.Blocked));
        Assert.Null(opposite.WhenAsked(WeekEvent.Blocked));
        Assert.True(cause.End[Level.Priya] < opposite.End[Level.Priya]);
    }

    [Fact]
    public void Grovelling_on_Monday_brings_a_harsher_mail_on_Tuesday()
    {
        var (cause, opposite) = Both(ClientFirst, "client:grovel", "client:plan_with_date");

        Assert.Equal("Monday afternoon", cause.WhenAsked(WeekEvent.Client));
        Assert.Equal("Tuesday morning", cause.WhenAsked(WeekEvent.HarsherMail));
        Assert.Equal(140, cause.End.Lost - opposite.End.Lost);
        Assert.Null(opposite.WhenAsked(WeekEvent.HarsherMail));
    }

    [Theory]
    [InlineData("staging:fix_together", "The date you gave David held", 80)]
    [InlineData("staging:postpone slack:ignore", "the work is not where you said", -60)]
    public void A_date_given_on_Monday_is_judged_on_Thursday(string choices, string told, int trust)
    {
        var story = Story.Play(ClientFirst, $"{choices} standup:decline");

        Assert.Equal("Thursday morning", story.WhenTold(told));
        Assert.Equal(750 - 80 + trust, story.End[Level.David]);
    }

    [Fact]
    public void A_fix_in_the_night_to_Tuesday_is_paid_for_on_Tuesday()
    {
        var (cause, opposite) = Both(ClientFirst, "client:fix_tonight", "client:plan_with_date");

        Assert.Equal("Monday evening", cause.WhenTold("until two in the morning"));
        Assert.Equal("Tuesday morning", cause.WhenTold("broke another page"));
        Assert.True(cause.End.EnergyAtEndOf(1) <= opposite.End.EnergyAtEndOf(1) - 160, "A short night and a broken page take .104 and .06.");
    }

    [Fact]
    public void Leave_that_waits_costs_every_night_and_is_refused_on_Thursday()
    {
        var (cause, opposite) = Both("leave oncall slack client standup appraisal", "leave:wait refused:accept", "leave:ask_with_cover");

        Assert.Equal("Monday night", cause.WhenTold("lay awake"));
        Assert.Equal("Thursday early", cause.WhenAsked(WeekEvent.Refused));
        Assert.Equal(LeaveStatus.Refused, cause.End.Leave);
        Assert.Null(opposite.WhenAsked(WeekEvent.Refused));
        Assert.Equal("Tuesday morning", opposite.WhenTold("Sundar approved your leave"));
        Assert.Equal(LeaveStatus.Approved, opposite.End.Leave);
    }

    [Theory]
    [InlineData("leave:ask_with_cover", "Tuesday morning")]
    [InlineData("leave:ask_with_deadline", "Tuesday morning")]
    [InlineData("leave:over_his_head", "Tuesday morning")]
    [InlineData("leave:wait", "Thursday early")]
    [InlineData("leave:withdraw", null)]
    public void A_request_that_chance_refuses_may_be_taken_up_once_more(string choice, string? refused)
    {
        var story = Story.Play("leave oncall slack client standup appraisal", choice, luck: false);

        Assert.Equal(refused, story.WhenAsked(WeekEvent.Refused));
    }

    [Fact]
    public void Leave_taken_back_on_Monday_hurts_on_Thursday()
    {
        var (cause, opposite) = Both("leave oncall slack client standup appraisal", "leave:withdraw", "leave:ask_with_cover");

        Assert.Equal("Thursday early", cause.WhenTold("the family had counted on you"));
        Assert.Equal(140, cause.End.Lost - opposite.End.Lost);
        Assert.True(cause.End.EnergyAtEndOf(3) < opposite.End.EnergyAtEndOf(3) - 140);
    }

    [Theory]
    [InlineData("put_off", true)]
    [InlineData("put_off", false)]
    [InlineData("ask_extension", false)]
    public void An_appraisal_put_off_on_Monday_takes_the_night_before_the_demo(string choice, bool luck)
    {
        var (cause, opposite) = Both("appraisal oncall slack leave standup client", "appraisal:" + choice, "appraisal:block_time", luck);

        Assert.Equal("Monday afternoon", cause.WhenAsked(WeekEvent.Appraisal));
        Assert.Equal("Thursday evening", cause.WhenTold("on the night before the demo"));
        Assert.Equal("Tuesday morning", opposite.WhenTold("The appraisal is written"));
        Assert.True(cause.End[Level.Energy] < opposite.End[Level.Energy] - 200, "The work takes .14 and the short night .104.");
    }

    [Fact]
    public void A_short_appraisal_of_Monday_disappoints_on_Tuesday_and_on_Thursday_it_is_better_than_none()
    {
        Assert.Equal("Tuesday morning", Story.Play("appraisal oncall slack leave standup client", "appraisal:short_version").WhenTold("more than a page"));
        Assert.Null(Story.Play(OncallFirst, "appraisal:short_version").WhenTold("more than a page"));
    }

    [Fact]
    public void A_yes_to_on_call_on_Monday_is_an_alert_on_Wednesday_and_a_collapsed_Thursday()
    {
        var (cause, opposite) = Both(OncallFirst, "oncall:accept", "oncall:decline");

        Assert.Equal("Monday afternoon", cause.WhenAsked(WeekEvent.Oncall));
        Assert.Equal("Wednesday night", cause.WhenAsked(WeekEvent.Alert));
        Assert.Equal("Thursday early", cause.WhenTold("Thursday has hardly begun"));
        Assert.Equal(140 + 180 + 104, opposite.End.EnergyAtEndOf(3) - cause.End.EnergyAtEndOf(3));
        Assert.Null(opposite.WhenAsked(WeekEvent.Alert));
        Assert.Equal("Wednesday evening", opposite.WhenTold("Somebody else is on call"));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "Wednesday night")]
    public void A_swap_that_nobody_answered_on_Monday_may_be_yours_on_Wednesday(bool luck, string? alert) =>
        Assert.Equal(alert, Story.Play(OncallFirst, "oncall:ignore", luck).WhenAsked(WeekEvent.Alert));

    [Fact]
    public void The_manager_who_decided_on_Monday_gives_the_duty_away_on_Wednesday()
    {
        var (cause, opposite) = Both(OncallFirst, "oncall:manager_decides", "oncall:counter_offer");

        Assert.Equal("Wednesday evening", cause.WhenTold("Sundar gave the duty to Rahul"));
        Assert.Equal("Wednesday evening", opposite.WhenTold("the part of the duty that you offered"));
        Assert.True(cause.End[Level.ArjunK] < opposite.End[Level.ArjunK] - 100);
    }

    [Fact]
    public void Attending_on_Monday_is_sleep_debt_on_Tuesday_and_being_expected_again_on_Thursday()
    {
        var (cause, opposite) = Both(StandupFirst, "standup:attend", "standup:decline");

        Assert.Equal("Monday evening", cause.WhenTold("until midnight"));
        Assert.Equal("Tuesday morning", cause.WhenTold("takes it for granted"));
        Assert.Equal("Tuesday afternoon", cause.WhenTold("The short night caught up"));
        Assert.Equal("Thursday evening", cause.WhenAsked(WeekEvent.Again));
        Assert.Equal(214, opposite.End.EnergyAtEndOf(1) - cause.End.EnergyAtEndOf(1));
        Assert.Null(opposite.WhenAsked(WeekEvent.Again));
    }

    [Theory]
    [InlineData("client:plan_with_date", "had no questions", 225)]
    [InlineData("client:refuse", "has not answered his mail", 112)]
    public void An_update_holds_where_the_mail_of_the_day_before_was_answered(string client, string told, int credit)
    {
        var story = Story.Play("client slack standup leave oncall appraisal", $"{client} standup:written_update");

        Assert.NotNull(story.WhenTold(told));
        Assert.Equal(credit, story.End.Credit(Held.Standup));
    }

    [Fact]
    public void A_second_matter_passed_up_comes_back_the_next_morning()
    {
        var (cause, opposite) = Both(ClientFirst, "staging:escalate_infra client:bring_manager", "staging:escalate_infra client:plan_with_date");

        Assert.Equal("Monday afternoon", cause.WhenAsked(WeekEvent.Client));
        Assert.Equal("Tuesday morning", cause.WhenAsked(WeekEvent.HandedBack));
        Assert.Null(opposite.WhenAsked(WeekEvent.HandedBack));
    }

    [Fact]
    public void Attending_again_on_Thursday_is_felt_at_the_demo_on_Friday()
    {
        var (cause, opposite) = Both(StandupFirst, "standup:attend again:attend", "standup:attend again:decline");

        Assert.Equal("Friday afternoon", cause.WhenTold("half asleep"));
        Assert.Equal(40 + 104 + 110, opposite.End[Level.Energy] - cause.End[Level.Energy]);
    }

    private static (Story Cause, Story Opposite) Both(string order, string cause, string opposite, bool luck = true) =>
        (Story.Play(order, cause, luck), Story.Play(order, opposite, luck));
}
