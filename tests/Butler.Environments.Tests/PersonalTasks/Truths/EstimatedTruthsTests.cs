using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Truths;

public sealed class EstimatedTruthsTests
{
    [Fact]
    public void An_estimate_says_that_it_is_one() =>
        Assert.True(new EstimatedTruths(Desks.With().Knowledge(), new StoppedClock(Desks.Now)).AreEstimates);

    [Fact]
    public void A_meeting_in_the_users_words_is_judged_by_what_they_say()
    {
        var truth = Of("Set up a meeting with Ines Duarte about the budget tomorrow at 15:00 for 45 minutes");

        Assert.Equal((TodoKind.Meeting, AgentName.Meeting, "schedule_event"), (truth.Kind, truth.Agent, truth.Tool));
        Assert.Equal(
            [("attendee_emails", "ines.duarte@forge.example"), ("start_time", "2026-05-06T13:00:00Z"), ("duration_minutes", "45")],
            Values(truth));
        Assert.Equal(["ines.duarte@forge.example"], truth.Recipients);
    }

    [Fact]
    public void A_meeting_that_is_to_repeat_is_expected_to_repeat()
    {
        var truth = Of("Set up a meeting with Ines Duarte every Monday at 10:00 for 30 minutes");

        Assert.Contains(("recurrence", "FREQ=WEEKLY;BYDAY=MO"), Values(truth));
    }

    [Fact]
    public void Where_another_slot_would_do_no_start_is_the_only_right_one()
    {
        var truth = Of("Set up a meeting with Ines Duarte tomorrow at 15:00, or the first free slot before 18:00");

        Assert.DoesNotContain("start_time", Values(truth).Select(value => value.Parameter));
    }

    [Fact]
    public void Where_nobody_is_named_nobody_is_one_too_many() =>
        Assert.False(Of("Send an email that the audit report is ready").RecipientsKnown);

    [Theory]
    [InlineData("Draft a reply to Tomas Lindgren that Thursday works", TodoKind.Reply, "draft_reply")]
    [InlineData("Email Tomas Lindgren that the parcel has arrived", TodoKind.Send, "send_email")]
    [InlineData("Remind me to stretch every day at 7am", TodoKind.Reminder, "set_reminder")]
    [InlineData("Remember that my sister's birthday is on 3 May", TodoKind.Fact, "add_to_kb")]
    [InlineData("What is Ines Duarte's email address?", TodoKind.Question, "route_to_agent")]
    [InlineData("Buy oat milk and lemons", TodoKind.NonActionable, "route_to_agent")]
    public void Every_kind_has_its_one_tool(string text, TodoKind kind, string tool)
    {
        var truth = Of(text);

        Assert.Equal((kind, tool), (truth.Kind, truth.Tool));
    }

    [Fact]
    public void A_reminder_is_judged_by_rule_and_time() => Assert.Equal(
        [("frequency", "FREQ=DAILY"), ("time_of_day", "07:00")],
        Values(Of("Remind me to stretch every day at 7am")));

    private static Truth Of(string text) => new EstimatedTruths(Desks.With().Knowledge(), new StoppedClock(Desks.Now))
        .Of(new Todo { TodoId = "todo_1", Text = text, ReceivedAt = Desks.Now });

    private static IEnumerable<(string Parameter, string Value)> Values(Truth truth) =>
        truth.Required.OfType<Expectation.Same>().Select(same => (same.Parameter, same.Value));
}
