using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

/// <summary>The live assistant's queue: the user's own words, truths that are estimates.</summary>
public sealed class OpenQueueTests
{
    [Fact]
    public async Task A_new_text_becomes_a_to_do_and_is_briefed_at_once()
    {
        var game = await Open().BeginAsync();

        var reply = await game.PlayAsync(New("Remind me to water the plants every day at 8am", "habit_agent"));

        Assert.Equal("todo_1", reply.TodoId);
        Assert.Equal("habit_agent", reply.Briefing!.Agent);
        Assert.Equal(["todo_1"], reply.Remaining.Select(todo => todo.TodoId));
    }

    [Fact]
    public async Task The_scorecard_says_that_its_truth_is_an_estimate_and_the_list_has_no_end()
    {
        var game = await Open().BeginAsync();

        await game.PlayAsync(
            New("Remind me to water the plants every day at 8am", "habit_agent"),
            Jobs.Stretch.Named("todo_1").DoneWith(("time_of_day", "08:00"), ("label", "Water the plants")));

        Assert.True(game.Card.Estimated);
        Assert.Equal((1, 1), (game.Card.Paid, game.Card.Subjects));
        Assert.Equal(1.0, game.Score);
        Assert.False(game.Last.Terminated);
    }

    [Fact]
    public async Task A_new_text_that_is_set_aside_is_settled_at_once()
    {
        var game = await Open().BeginAsync();

        var reply = await game.PlayAsync(New("Buy oat milk", "none"));

        Assert.Equal("set_aside", reply.Effect!.Kind);
        Assert.Empty(reply.Remaining);
    }

    [Fact]
    public async Task A_user_who_can_only_be_asked_by_the_caller_is_asked_by_the_caller_and_it_costs_nothing()
    {
        var game = await Open().Changed(desk => desk with { User = new FarUser() }).BeginAsync();
        await game.PlayAsync(New("Remind me to water the plants every day at 8am", "habit_agent"));

        var reply = await game.PlayAsync(Jobs.Stretch.Named("todo_1").Asked("label"));

        Assert.Equal(("ask_the_user", "Which one?"), (reply.Effect!.Kind, reply.Effect.Text));
        await game.PlayAsync(Jobs.Stretch.Named("todo_1").DoneWith(("time_of_day", "08:00")));
        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task Work_before_people_is_penalised_here_too()
    {
        var game = await Open().BeginAsync();

        await game.PlayAsync(
            New("Remind me to take my pills every day at 8am", "habit_agent"),
            New("Set up a meeting with the client about the budget tomorrow at 3pm", "meeting_agent"));

        Assert.Equal(-0.3, game.Penalty);
    }

    private static Desks Open() => Desks.With().Changed(desk => desk with
    {
        OpenQueue = true,
        Truths = new EstimatedTruths(desk.KnowledgeBase.Knowledge, desk.Clock),
    });

    private static Episodes.EpisodeAction New(string text, string agent) =>
        Job.Raw("route_to_agent", new JsonObject { ["text"] = text, ["agent_name"] = agent });

    private sealed class FarUser : IUser
    {
        public ValueTask<UserAnswer> AskAsync(Clarification question, CancellationToken cancellationToken) =>
            ValueTask.FromResult<UserAnswer>(new UserAnswer.AskThem(question.Question));
    }
}
