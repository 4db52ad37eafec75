using System.Text.Json.Nodes;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Rubric;

/// <summary>What each way of playing is worth: nothing pays better than doing what was asked.</summary>
public sealed class WorthTests
{
    [Fact]
    public void The_leaves_and_their_weights_are_those_of_the_specification() => Assert.Equal(
        [
            ("priority_ordering", 0.25), ("correct_routing", 0.20), ("action_completeness", 0.20),
            ("api_call_success", 0.20), ("no_over_triggering", 0.15),
        ],
        PersonalTasksContract.Instance.Leaves.Select(leaf => (leaf.Name, leaf.Weight)));

    [Theory]
    [InlineData("title", "Lunch", 0.75)]
    [InlineData("start_time", "2026-05-05T16:00", 0.75)]
    [InlineData("duration_minutes", "45", 0.75)]
    [InlineData("attendee_emails", "", 0.75)]
    public async Task Completeness_is_the_share_of_right_values_and_a_wrong_one_is_a_wrong_effect(string parameter, string wrong, double share)
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith((parameter, wrong)));

        Assert.Equal(share, game.Value("action_completeness"));
        Assert.Equal(0, game.Value("no_over_triggering"));
    }

    [Fact]
    public async Task With_half_of_the_values_right_the_call_counts_as_a_success()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("title", "Lunch"), ("duration_minutes", 45)));

        Assert.Equal([1, 1, 0.5, 1, 0], game.Values());
    }

    [Fact]
    public async Task With_less_than_half_of_the_values_right_it_counts_as_none()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("title", "Lunch"), ("duration_minutes", 45), ("start_time", "2026-05-05T16:00")));

        Assert.Equal([1, 1, 0.25, 0, 0], game.Values());
    }

    [Theory]
    [InlineData("stretch", "label", "x", "frequency", "monthly", "time_of_day", "03:00", "date", "2026-06-01")]
    [InlineData("birthday", "content", "x", "category", "habit")]
    [InlineData("budget", "title", "x", "start_time", "2027-01-01T00:00", "duration_minutes", "1", "attendee_emails", "")]
    [InlineData("reply", "email_id", "mail_2", "body", "x", "tone", "brief")]
    [InlineData("send", "to", "x@example.com", "subject", "x", "body", "x")]
    public async Task Junk_in_the_right_tool_and_order_is_worth_no_more_than_sixty_hundredths(string id, params string[] junk)
    {
        var job = Jobs.Of(id);
        var game = await Desks.With(job).BeginAsync();

        await game.PlayAsync(job.DoneWith([.. junk.Chunk(2).Select(pair => (pair[0], (JsonNode?)pair[1]))]));

        Assert.Equal("done", game.StatusOf(job));
        Assert.InRange(game.Score, 0, 0.60);
    }

    [Fact]
    public async Task Blank_required_values_are_refused_and_earn_nothing()
    {
        foreach (var job in Jobs.All.Where(job => job.Truth.Tool != "route_to_agent"))
        {
            var blank = job.DoneWith([.. job.Right.Select(pair => (pair.Key, (JsonNode?)" "))]);
            var game = await Desks.With(job).BeginAsync();

            var reply = await game.PlayAsync(blank);

            Assert.Equal("missing_argument", reply.Code);
            Assert.Equal(0, game.Score);
        }
    }

    [Theory]
    [InlineData("budget", "start_time", "2026-05-04T10:00")]
    [InlineData("budget", "start_time", "next Blursday")]
    [InlineData("budget", "duration_minutes", "0")]
    [InlineData("budget", "attendee_emails", "ines")]
    [InlineData("reply", "email_id", "mail_99")]
    [InlineData("reply", "tone", "royal")]
    [InlineData("send", "in_reply_to", "mail_99")]
    [InlineData("birthday", "category", "gossip")]
    [InlineData("stretch", "frequency", "hourly")]
    [InlineData("stretch", "time_of_day", "25:00")]
    public async Task A_rejection_that_could_be_foreseen_halves_the_success_of_the_call(string id, string parameter, string wrong)
    {
        var job = Jobs.Of(id);
        var game = await Desks.With(job).BeginAsync();

        var reply = await game.PlayAsync(job.DoneWith((parameter, wrong)));
        Assert.False(reply.Ok);
        Assert.NotEmpty(reply.Accepted!);

        await game.PlayAsync(job.DoneWith((parameter, wrong)), job.Done());
        Assert.Equal([1, 1, 1, 0.5, 1], game.Values());
        Assert.Equal(0.9, game.Score);
    }

    [Fact]
    public async Task A_routing_or_a_question_that_cannot_be_read_is_no_rejected_payload()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("mail_agent"), Jobs.Reply.Asked("mood"), Jobs.Reply.Done());

        Assert.Equal(1.0, game.Score);
    }

    [Theory]
    [InlineData("send", "to", "tomas.lindgren@forge.example, ines.duarte@forge.example")]
    [InlineData("send", "cc", "ines.duarte@forge.example")]
    [InlineData("budget", "attendee_emails", "ines.duarte@forge.example, tomas.lindgren@forge.example")]
    public async Task One_person_too_many_takes_all_calm(string id, string parameter, string addresses)
    {
        var job = Jobs.Of(id);
        var game = await Desks.With(job).BeginAsync();

        await game.PlayAsync(job.DoneWith((parameter, addresses)));

        Assert.Equal(0, game.Value("no_over_triggering"));
        Assert.Equal(1, game.Value("api_call_success"));
    }

    [Fact]
    public async Task A_copy_to_somebody_who_gets_the_mail_anyway_reaches_nobody_new()
    {
        var game = await Desks.With(Jobs.Send).BeginAsync();

        await game.PlayAsync(Jobs.Send.DoneWith(("cc", "Tomas.Lindgren@forge.example")));

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task A_private_matter_told_to_a_colleague_makes_the_text_wrong()
    {
        var game = await Desks.With(Jobs.Send).BeginAsync();

        await game.PlayAsync(Jobs.Send.DoneWith(("body", "The audit report is ready, I was at the physio.")));

        Assert.Equal(2 / 3.0, game.Value("action_completeness"), 1e-9);
    }

    [Fact]
    public async Task Inventing_a_missing_value_never_beats_asking_for_it()
    {
        var asked = await Desks.With(Jobs.Untimed).BeginAsync();
        await asked.PlayAsync(Jobs.Untimed.Asked("start_time"), Jobs.Untimed.Done());

        var invented = await Desks.With(Jobs.Untimed).BeginAsync();
        await invented.PlayAsync(Jobs.Untimed.DoneWith(("start_time", "2026-05-06T10:00")));

        var lucky = await Desks.With(Jobs.Untimed).BeginAsync();
        await lucky.PlayAsync(Jobs.Untimed.Done());

        Assert.Equal(1.0, asked.Score);
        Assert.Equal([1, 1, 0.75, 1, 0], invented.Values());
        Assert.Equal(1.0, lucky.Score);
    }

    [Theory]
    [InlineData(Tier.Professional)]
    [InlineData(Tier.Personal)]
    public async Task Sending_where_a_draft_was_asked_scores_below_the_poorest_accepted_draft(Tier tier)
    {
        var job = Jobs.Reply.In(tier);
        var drafted = await Desks.With(job).BeginAsync();
        await drafted.PlayAsync(job.Called("draft_reply", new JsonObject { ["email_id"] = "mail_2", ["body"] = "x" }));

        var sent = await Desks.With(job).BeginAsync();
        await sent.PlayAsync(job.Routed("email_agent"), job.Called("send_email", new JsonObject
        {
            ["to"] = "tomas.lindgren@forge.example",
            ["subject"] = "Re: Audit date",
            ["body"] = "Hi Tomas, Thursday works.",
            ["in_reply_to"] = "mail_1",
        }));

        Assert.True(sent.Score < drafted.Score, $"{sent.Score} < {drafted.Score}");
    }

    [Fact]
    public async Task A_text_may_say_the_facts_in_other_small_words()
    {
        var game = await Desks.With(Jobs.Birthday).BeginAsync();

        await game.PlayAsync(Jobs.Birthday.DoneWith(("content", "My sister NOOR has her birthdays on the 3rd of May.")));

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task The_same_instant_in_another_zone_is_the_same_value()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "2026-05-05T22:00:00+09:00")));

        Assert.Equal(1.0, game.Score);
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=1")]
    [InlineData("rrule:freq=daily")]
    [InlineData("every day")]
    [InlineData("Daily")]
    public async Task The_same_rhythm_in_other_words_is_the_same_value(string frequency)
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.DoneWith(("frequency", frequency)));

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task A_meeting_that_repeats_although_nobody_asked_is_an_extra_effect()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("recurrence", "FREQ=DAILY")));

        Assert.Equal([1, 1, 1, 1, 0], game.Values());
    }
}
