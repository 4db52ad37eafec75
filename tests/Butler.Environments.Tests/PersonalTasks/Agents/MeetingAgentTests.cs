using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.Scheduling;
using Butler.Environments.Tests.PersonalTasks.Building;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Agents;

public sealed class MeetingAgentTests
{
    [Fact]
    public async Task A_slot_that_is_taken_is_refused_with_the_free_ones()
    {
        var desks = Desks.With(Jobs.Budget).Busy("Physio", 14, 45, 15, 30);
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Budget.Done());

        Assert.Equal("conflict", reply.Code);
        Assert.Contains("Physio", reply.Reason, StringComparison.Ordinal);
        Assert.Equal(["2026-05-05T15:30:00+02:00", "2026-05-05T16:00:00+02:00", "2026-05-05T16:30:00+02:00"], reply.Accepted);
        Assert.Empty(desks.Calendar.Created);
        Assert.Empty(desks.Mailbox.Sent);
        Assert.Equal("pending", game.StatusOf(Jobs.Budget));
    }

    [Fact]
    public async Task Every_slot_that_a_refusal_offers_is_accepted()
    {
        for (var slot = 0; slot < 3; slot++)
        {
            var game = await Desks.With(Jobs.Budget).Busy("Physio", 14, 45, 15, 30).Busy("Call", 16, 0, 16, 20).BeginAsync();
            var refused = await game.PlayAsync(Jobs.Budget.Done());

            Assert.True((await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", refused.Accepted![slot])))).Ok);
        }
    }

    [Fact]
    public async Task The_family_dinner_wins_over_a_meeting()
    {
        var desks = Desks.With(Jobs.Budget).Committed(new Commitment
        {
            Title = "Family dinner",
            Personal = true,
            Recurrence = "FREQ=DAILY",
            Start = new LocalTime(19, 0),
            End = new LocalTime(20, 30),
        });
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "2026-05-05T20:29")));

        Assert.Equal("conflict", reply.Code);
        Assert.Equal("2026-05-05T20:30:00+02:00", reply.Accepted![0]);
    }

    [Fact]
    public async Task A_meeting_may_touch_what_stands_before_and_after_it()
    {
        var game = await Desks.With(Jobs.Budget).Busy("Before", 14, 0, 15, 0).Busy("After", 15, 30, 16, 0).BeginAsync();

        Assert.True((await game.PlayAsync(Jobs.Budget.Done())).Ok);
    }

    [Fact]
    public async Task A_meeting_over_midnight_sees_what_stands_after_midnight()
    {
        var nextDay = new LocalDate(2026, 5, 6);
        var desks = Desks.With(Jobs.Budget).Busy("Night flight", nextDay + new LocalTime(0, 30), nextDay + new LocalTime(4, 0));
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "2026-05-05T23:45"), ("duration_minutes", 60)));

        Assert.Equal("conflict", reply.Code);
        Assert.Empty(desks.Calendar.Created);
    }

    [Fact]
    public async Task What_was_scheduled_in_the_episode_is_in_the_way_too()
    {
        var other = Jobs.Budget.Named("other");
        var game = await Desks.With(Jobs.Budget, other).BeginAsync();

        await game.PlayAsync(Jobs.Budget.Done(), other.Done());

        Assert.Equal("conflict", game.Reply.Code);
    }

    [Fact]
    public async Task A_time_that_has_gone_by_is_refused_and_this_very_minute_is_not()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        Assert.Equal("in_the_past", (await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "2026-05-05T08:59")))).Code);
        Assert.True((await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "2026-05-05T09:00")))).Ok);
    }

    [Fact]
    public async Task An_invitation_goes_to_exactly_the_attendees()
    {
        var desks = Desks.With(Jobs.Budget);
        var game = await desks.BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(
            ("attendee_emails", "tomas.lindgren@forge.example, Ines.Duarte@forge.example"),
            ("location", "Room 7"),
            ("notes", "Bring the figures."),
            ("recurrence", "every Tuesday")));

        var mail = Assert.Single(desks.Mailbox.Sent);
        Assert.Equal(["ines.duarte@forge.example", "tomas.lindgren@forge.example"], mail.To);
        Assert.Empty(mail.Cc);
        Assert.Equal("Invitation: Budget with Ines", mail.Subject);
        foreach (var fact in (string[])["Mira Falk", "Tuesday 5 May, 15:00–15:30", "Europe/Berlin", "Room 7", "Bring the figures.", "FREQ=WEEKLY;BYDAY=TU"])
        {
            Assert.Contains(fact, mail.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_event_of_ones_own_invites_nobody()
    {
        var desks = Desks.With(Jobs.Budget);
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Budget.DoneWith(("attendee_emails", null)));

        Assert.Empty(desks.Mailbox.Sent);
        Assert.Empty(reply.Effect!.Recipients!);
        Assert.Single(desks.Calendar.Created);
    }

    [Fact]
    public async Task The_answer_says_how_a_phrase_was_read()
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        var effect = (await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", "tomorrow at 3pm")))).Effect!;

        Assert.Equal(
            ("event_created", "2026-05-06T15:00:00+02:00", "2026-05-06T15:30:00+02:00", "Wednesday"),
            (effect.Kind, effect.Start, effect.End, effect.Weekday));
        Assert.Equal(["ines.duarte@forge.example"], effect.Recipients);
    }

    [Fact]
    public async Task A_briefing_gathers_text_contacts_and_calendar()
    {
        var briefing = await BriefAsync(Desks.With(Jobs.Budget).Busy("Physio", 14, 45, 15, 30), Jobs.Budget.Text);

        Assert.Equal("meeting_agent", briefing.Agent);
        Assert.Contains(new BriefingFact("start_time", "2026-05-05T15:00:00+02:00", "text"), briefing.Facts);
        Assert.Contains(new BriefingFact("duration_minutes", "30", "text"), briefing.Facts);
        Assert.Contains(new BriefingFact("attendee_emails", "ines.duarte@forge.example", "contacts"), briefing.Facts);
        Assert.Equal(["Physio, Tuesday 5 May, 14:45–15:30"], briefing.Conflicts);
        Assert.Equal("2026-05-05T15:30:00+02:00", briefing.FreeSlots[0]);
        Assert.Empty(briefing.Missing);
    }

    [Fact]
    public async Task A_briefing_names_what_nothing_tells()
    {
        var briefing = await BriefAsync(Desks.With(Jobs.Budget), "Set up a meeting with Ines Duarte about the budget");

        Assert.Equal(["start_time", "duration_minutes"], briefing.Missing);
        Assert.Empty(briefing.FreeSlots);
    }

    [Fact]
    public async Task A_limit_in_the_text_bounds_the_slots_that_a_briefing_offers()
    {
        var briefing = await BriefAsync(
            Desks.With(Jobs.Budget).Busy("Physio", 14, 45, 15, 30),
            "Set up a meeting with Ines Duarte today at 15:00 for 30 minutes, or the first free slot before 16:15");

        Assert.Equal(["2026-05-05T15:30:00+02:00"], briefing.FreeSlots);
    }

    [Fact]
    public async Task A_briefing_offers_no_slot_that_has_gone_by()
    {
        var briefing = await BriefAsync(
            Desks.With(Jobs.Budget).Busy("Physio", 7, 0, 8, 0), "Set up a meeting with Ines Duarte on 5 May 2026 at 07:30 for 30 minutes");

        Assert.NotEmpty(briefing.Conflicts);
        Assert.Equal("2026-05-05T09:00:00+02:00", briefing.FreeSlots[0]);
    }

    [Fact]
    public async Task A_time_that_does_not_exist_is_noted_and_missing()
    {
        var briefing = await BriefAsync(Desks.With(Jobs.Budget), "Meeting with Ines Duarte on 30 February at 10:00 for 30 minutes");

        Assert.Contains("start_time", briefing.Missing);
        Assert.NotNull(briefing.Note);
    }

    [Fact]
    public async Task A_text_that_asks_for_ages_in_a_far_year_is_briefed_all_the_same()
    {
        var briefing = await BriefAsync(Desks.With(Jobs.Budget), "Meeting with Ines Duarte on 2 January 8700 at 10:00 for 2000000000 minutes");

        Assert.Equal("meeting_agent", briefing.Agent);
    }

    private static async Task<Briefing> BriefAsync(Desks desks, string text)
    {
        await desks.BeginAsync();
        var todo = new Todo { TodoId = "t", Text = text, ReceivedAt = Desks.Now };
        return await new MeetingAgent(desks.Open).BriefAsync(todo, default);
    }
}
