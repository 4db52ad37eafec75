using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class OutageTests
{
    [Fact]
    public async Task Waiting_out_an_outage_and_retrying_costs_nothing()
    {
        var game = await Down(refusals: 1, retryAfterSteps: 1, Jobs.Stretch).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal("unavailable", reply.Code);
        Assert.Equal(1, reply.RetryAfterSteps);
        Assert.Equal("pending", game.StatusOf(Jobs.Stretch));

        await game.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal([0, 1], game.Rewards);
    }

    [Fact]
    public async Task Retrying_too_early_is_refused_again_and_costs_no_points()
    {
        var game = await Down(refusals: 3, retryAfterSteps: 2, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.Done(), Jobs.Stretch.Done(), Jobs.Stretch.Done(), Jobs.Stretch.Done());

        Assert.Equal([0, 0, 0, 1], game.Rewards);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_to_do_is_not_pending_from_its_503_until_the_wait_is_over(int retryAfterSteps)
    {
        for (var workAtStep = 2; workAtStep <= 5; workAtStep++)
        {
            var game = await Down(refusals: 1, retryAfterSteps, Jobs.Stretch, Jobs.Reply).BeginAsync();
            await game.PlayAsync(Jobs.Stretch.Done());
            for (var idle = 2; idle < workAtStep; idle++)
            {
                await game.PlayAsync(Job.Raw("no_such_tool", new System.Text.Json.Nodes.JsonObject()));
            }

            await game.PlayAsync(Jobs.Reply.Done());

            var waitIsOver = workAtStep > 1 + retryAfterSteps;
            Assert.Equal(waitIsOver ? -0.3 : 0, game.Penalty);
            Assert.Equal(waitIsOver ? 0 : 1, game.Value("priority_ordering"));
        }
    }

    [Fact]
    public async Task Going_on_with_work_after_the_wait_is_penalised()
    {
        var game = await Down(refusals: 1, retryAfterSteps: 1, Jobs.Stretch, Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.Done(), Jobs.Reply.Routed("email_agent"));
        Assert.Equal(0, game.Penalty);

        await game.PlayAsync(Jobs.Reply.Done());
        Assert.Equal(-0.3, game.Penalty);
    }

    [Fact]
    public async Task A_perfect_player_uses_the_wait_for_work_and_gets_full_marks()
    {
        var game = await Down(refusals: 1, retryAfterSteps: 1, Jobs.Stretch, Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.Done(), Jobs.Reply.Done(), Jobs.Stretch.Done());

        Assert.Equal(1.0, game.Score);
        Assert.True(game.Last.Terminated);
    }

    [Fact]
    public async Task A_to_do_that_waits_for_a_service_stays_in_the_queue_that_is_shown()
    {
        var game = await Down(refusals: 1, retryAfterSteps: 3, Jobs.Stretch).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.Done());

        Assert.Equal(["stretch"], reply.Remaining.Select(todo => todo.TodoId));
        Assert.False(game.Last.Done);
    }

    [Fact]
    public async Task A_mail_that_cannot_go_out_is_not_sent_and_not_counted()
    {
        var desks = Desks.With(Jobs.Send).Changed(desk => desk with { Mailbox = new DownMailbox(desk.Mailbox) });
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Send.Done());

        Assert.Equal("unavailable", reply.Code);
        Assert.Null(reply.Effect);
        Assert.Equal("pending", game.StatusOf(Jobs.Send));
    }

    [Fact]
    public async Task An_event_stands_although_its_invitation_cannot_go_out()
    {
        var desks = Desks.With(Jobs.Budget).Changed(desk => desk with { Mailbox = new DownMailbox(desk.Mailbox) });
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Budget.Done());

        Assert.True(reply.Ok);
        Assert.Empty(reply.Effect!.Recipients!);
        Assert.Contains("could not be sent", reply.Effect.Note, StringComparison.Ordinal);
        Assert.Single(desks.Calendar.Created);
        Assert.Equal(1.0, game.Score);
    }

    private static Desks Down(int refusals, int retryAfterSteps, params Job[] jobs) => Desks.With(jobs)
        .Changed(desk => desk with { Reminders = new DownReminders(desk.Reminders, refusals, retryAfterSteps) });
}
