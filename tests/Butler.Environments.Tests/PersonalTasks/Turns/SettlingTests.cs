using System.Text.Json.Nodes;
using Butler.Environments.Language.Routing;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class SettlingTests
{
    [Fact]
    public async Task Every_kind_done_right_earns_all_five_at_once_and_ends_the_episode()
    {
        foreach (var job in Jobs.All.Where(job => job.Truth.Missing is null))
        {
            var game = await Desks.With(job).BeginAsync();

            await game.PlayAsync(job.Done());

            Assert.Equal([1.0], game.Rewards);
            Assert.True(game.Last.Terminated);
            Assert.Empty(game.Reply.Remaining);
        }
    }

    [Fact]
    public async Task Nothing_is_paid_before_a_to_do_is_settled()
    {
        var game = await Desks.With(Jobs.Untimed).BeginAsync();

        await game.PlayAsync(
            Jobs.Untimed.Routed("meeting_agent"),
            Jobs.Untimed.Asked("start_time"),
            Jobs.Untimed.DoneWith(("start_time", "2026-05-04T10:00")),
            Jobs.Untimed.Done());

        Assert.Equal([0, 0, 0, 0.9], game.Rewards);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_rewards_of_a_perfect_episode_add_up_to_exactly_one(int count)
    {
        var jobs = Enumerable.Range(1, count).Select(number => Jobs.Stretch.Named($"todo_{number}")).ToArray();
        var game = await Desks.With(jobs).BeginAsync();

        await game.PlayAsync([.. jobs.Select(job => job.Done())]);

        Assert.Equal(1.0, game.Score);
        Assert.Equal(1.0, game.Rewards.Sum(), 1e-9);
        Assert.All(game.Rewards, reward => Assert.Equal(1.0 / count, reward, 1e-9));
    }

    [Fact]
    public async Task The_wrong_tool_settles_a_to_do_with_its_zeros()
    {
        var desks = Desks.With(Jobs.Reply);
        var game = await desks.BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Reply.DoneAs(Jobs.Birthday));

        Assert.Equal([0, 1, 0, 0, 0], game.Values());
        Assert.Equal("done", game.StatusOf(Jobs.Reply));
        Assert.Single(desks.KnowledgeBase.Added);
    }

    [Fact]
    public async Task Setting_aside_what_is_not_ours_earns_all_five()
    {
        var game = await Desks.With(Jobs.Groceries).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Groceries.SetAside());

        Assert.Equal("set_aside", reply.Effect!.Kind);
        Assert.Equal("set_aside", game.StatusOf(Jobs.Groceries));
        Assert.Equal(1.0, game.Score);
    }

    [Theory]
    [InlineData("budget")]
    [InlineData("reply")]
    [InlineData("send")]
    [InlineData("question")]
    public async Task Setting_aside_what_is_ours_earns_none_even_after_the_right_routing(string id)
    {
        var job = Jobs.Of(id);
        var agent = id == "question" ? "meeting_agent" : AgentNames.ToWire(job.Truth.Agent);
        var game = await Desks.With(job).BeginAsync();

        await game.PlayAsync(job.Routed(agent), job.SetAside());

        Assert.Equal([0, 0, 0, 0, 0], game.Values());
        Assert.Equal(0, game.Score);
    }

    [Theory]
    [InlineData("birthday")]
    [InlineData("stretch")]
    [InlineData("send")]
    [InlineData("budget")]
    public async Task Acting_on_what_is_not_ours_earns_nothing(string tool)
    {
        var game = await Desks.With(Jobs.Groceries).BeginAsync();

        await game.PlayAsync(Jobs.Groceries.DoneAs(Jobs.Of(tool)));

        Assert.Equal("done", game.StatusOf(Jobs.Groceries));
        Assert.Equal(0, game.Score);
    }

    [Fact]
    public async Task A_question_is_settled_by_the_knowledge_agents_answer()
    {
        var game = await Desks.With(Jobs.Question).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Question.Routed("knowledge_agent"));

        Assert.Equal("The wifi code of the office is maple-seven.", reply.Answer);
        Assert.Equal("notes/office", reply.Briefing!.Citations[0].Source);
        Assert.Equal("done", game.StatusOf(Jobs.Question));
    }

    [Theory]
    [InlineData("meeting_agent")]
    [InlineData("email_agent")]
    [InlineData("habit_agent")]
    public async Task A_question_routed_elsewhere_is_briefed_and_stays(string agent)
    {
        var game = await Desks.With(Jobs.Question).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Question.Routed(agent));

        Assert.Equal(agent, reply.Briefing!.Agent);
        Assert.Null(reply.Answer);
        Assert.Equal("pending", game.StatusOf(Jobs.Question));

        await game.PlayAsync(Jobs.Question.Routed("knowledge_agent"));
        Assert.Equal([1, 0, 1, 1, 1], game.Values());
    }

    [Fact]
    public async Task Routing_anything_but_a_question_to_the_knowledge_agent_settles_nothing()
    {
        foreach (var job in Jobs.All.Where(job => job.Id != "question"))
        {
            var game = await Desks.With(job).BeginAsync();
            await game.PlayAsync(job.Routed("knowledge_agent"));
            Assert.Equal("pending", game.StatusOf(job));
        }
    }

    [Fact]
    public async Task Routing_changes_nothing_outside()
    {
        var desks = Desks.With(Jobs.All);
        var game = await desks.BeginAsync();
        foreach (var job in Jobs.All)
        {
            await game.PlayAsync(job.Routed("email_agent"), job.Routed("meeting_agent"));
        }

        Assert.Empty(desks.Mailbox.Sent);
        Assert.Empty(desks.Mailbox.Drafts);
        Assert.Empty(desks.Calendar.Created);
        Assert.Empty(desks.KnowledgeBase.Added);
        Assert.Empty(await desks.Open.Reminders.ListAsync(default));
    }

    [Fact]
    public async Task A_call_on_a_settled_to_do_has_no_effect_no_reward_and_costs_a_step()
    {
        var desks = Desks.With(Jobs.Send, Jobs.Reply);
        var game = await desks.BeginAsync();
        await game.PlayAsync(Jobs.Send.Done());
        var before = game.Score;

        foreach (var again in (EpisodeAction[])[Jobs.Send.Done(), Jobs.Send.SetAside(), Jobs.Send.Asked("to"), Jobs.Send.DoneAs(Jobs.Stretch), Jobs.Send.Routed("email_agent")])
        {
            var reply = await game.PlayAsync(again);
            Assert.Equal("already_settled", reply.Code);
            Assert.Equal(["reply"], reply.Accepted);
            Assert.Null(reply.Effect);
            Assert.Null(reply.Briefing);
        }

        Assert.Single(desks.Mailbox.Sent);
        Assert.Empty(await desks.Open.Reminders.ListAsync(default));
        Assert.All(game.Rewards.Skip(1), reward => Assert.Equal(0, reward));
        Assert.Equal(before, game.Score);
        Assert.Equal(6, game.Observation.Step);
    }

    [Fact]
    public async Task A_call_on_an_unknown_to_do_has_no_effect_no_reward_and_costs_a_step()
    {
        var desks = Desks.With(Jobs.Stretch, Jobs.Send);
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Send.Named("todo_77").Done(), Jobs.Reply.Named("todo_77").SetAside());

        Assert.Equal("unknown_todo", reply.Code);
        Assert.Contains("todo_77", reply.Reason, StringComparison.Ordinal);
        Assert.Equal(["stretch", "send"], reply.Accepted);
        Assert.Empty(desks.Mailbox.Sent);
        Assert.Equal([0, 0], game.Rewards);
        Assert.Equal(2, game.Environment.State.StepCount);
    }

    [Fact]
    public async Task Routing_a_new_text_creates_nothing_in_an_episode()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        foreach (var agent in (string[])["habit_agent", "meeting_agent", "none", "knowledge_agent"])
        {
            var reply = await game.PlayAsync(Job.Raw("route_to_agent", new JsonObject { ["text"] = "Remind me to water the plants", ["agent_name"] = agent }));
            Assert.Equal("closed_queue", reply.Code);
            Assert.Equal(["stretch"], reply.Accepted);
        }

        Assert.Single(game.Observation.Todos);
        Assert.All(game.Rewards, reward => Assert.Equal(0, reward));
    }

    [Theory]
    [InlineData("What is in my queue?", "stretch: Remind me to stretch my back every day at 07:30")]
    [InlineData("What is the wifi code of the office?", "The wifi code of the office is maple-seven.")]
    [InlineData("What is in my calendar today?", "Tuesday 5 May, 11:00–12:00: Physio")]
    public async Task A_question_as_text_is_answered_and_changes_nothing(string text, string answer)
    {
        var game = await Desks.With(Jobs.Stretch).Busy("Physio", 11, 0, 12, 0).BeginAsync();

        var reply = await game.PlayAsync(Job.Raw("route_to_agent", new JsonObject { ["text"] = text, ["agent_name"] = "knowledge_agent" }));

        Assert.True(reply.Ok);
        Assert.Equal(answer, reply.Answer);
        Assert.Equal("pending", game.StatusOf(Jobs.Stretch));
        Assert.Equal([0], game.Rewards);
    }

    [Fact]
    public async Task An_answer_says_what_remains_and_what_time_it_is()
    {
        var game = await Desks.With(Jobs.Stretch, Jobs.Birthday, Jobs.Send).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Birthday.Done());

        Assert.Equal(["stretch", "send"], reply.Remaining.Select(todo => todo.TodoId));
        Assert.Equal("2026-05-05T07:00:00Z", reply.Now.Utc);
        Assert.Equal("2026-05-05T09:00:00+02:00", reply.Now.Local);
        Assert.Equal(("Europe/Berlin", "Tuesday"), (reply.Now.Tz, reply.Now.Weekday));
    }
}
