using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class QuestionTests
{
    [Fact]
    public async Task The_user_answers_what_only_the_user_knows_and_asking_costs_nothing()
    {
        var game = await Desks.With(Jobs.Untimed).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Untimed.Asked("start_time"));
        Assert.True(reply.Ok);
        Assert.Equal("today at 15:00", reply.Answer);

        await game.PlayAsync(Jobs.Untimed.DoneWith(("start_time", reply.Answer)));
        Assert.Equal([0, 1], game.Rewards);
    }

    [Fact]
    public async Task Asking_for_the_same_field_again_is_needless()
    {
        var game = await Desks.With(Jobs.Untimed).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Untimed.Asked("start_time"), Jobs.Untimed.Asked("start_time"));
        Assert.False(reply.Ok);
        Assert.Equal("already_known", reply.Code);
        Assert.Null(reply.Answer);

        await game.PlayAsync(Jobs.Untimed.Done());
        Assert.Equal([1, 1, 1, 1, 0.5], game.Values());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("duration_minutes")]
    [InlineData("attendee_emails")]
    public async Task Asking_for_what_text_or_contacts_tell_halves_the_calm(string field)
    {
        var game = await Desks.With(Jobs.Untimed).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Untimed.Asked(field));
        Assert.Equal("already_known", reply.Code);
        Assert.Contains(field, reply.Reason, StringComparison.Ordinal);
        Assert.Equal(["route_to_agent"], reply.Accepted);

        await game.PlayAsync(Jobs.Untimed.Asked("start_time"), Jobs.Untimed.Done());
        Assert.Equal([1, 1, 1, 1, 0.5], game.Values());
        Assert.Equal(0.925, game.Score);
    }

    [Fact]
    public async Task Many_needless_questions_cost_no_more_than_one()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Asked("tone"), Jobs.Reply.Asked("body"), Jobs.Reply.Asked("tone"), Jobs.Reply.Done());

        Assert.Equal(0.925, game.Score);
    }

    [Fact]
    public async Task A_needless_question_is_charged_to_the_to_do_it_was_about()
    {
        var game = await Desks.With(Jobs.Reply, Jobs.Send).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Asked("tone"), Jobs.Send.Done());
        Assert.Equal(0.5, game.Score);

        await game.PlayAsync(Jobs.Reply.Done());
        Assert.Equal(0.9625, game.Score);
    }

    [Fact]
    public async Task Asking_about_what_is_not_ours_halves_its_calm()
    {
        var game = await Desks.With(Jobs.Groceries).BeginAsync();

        await game.PlayAsync(Jobs.Groceries.Asked("date"), Jobs.Groceries.SetAside());

        Assert.Equal([1, 1, 1, 1, 0.5], game.Values());
    }

    [Fact]
    public async Task A_question_about_another_to_do_is_not_answered_from_this_one()
    {
        var game = await Desks.With(Jobs.Untimed, Jobs.Send).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Send.Asked("start_time"));

        Assert.Equal("already_known", reply.Code);
    }

    [Fact]
    public async Task The_field_may_be_asked_for_under_its_other_name()
    {
        var job = Jobs.Budget with
        {
            Truth = Jobs.Budget.Truth with { Missing = new("attendee_emails", "ines.duarte@forge.example") },
        };
        var game = await Desks.With(job).BeginAsync();

        var reply = await game.PlayAsync(job.Asked("Attendee Email"));

        Assert.Equal("ines.duarte@forge.example", reply.Answer);
    }

    [Fact]
    public async Task A_question_settles_nothing_and_changes_nothing_outside()
    {
        var desks = Desks.With(Jobs.Untimed);
        var game = await desks.BeginAsync();

        await game.PlayAsync(Jobs.Untimed.Asked("start_time"));

        Assert.Equal("pending", game.StatusOf(Jobs.Untimed));
        Assert.Empty(desks.Calendar.Created);
        Assert.Empty(desks.Mailbox.Sent);
    }
}
