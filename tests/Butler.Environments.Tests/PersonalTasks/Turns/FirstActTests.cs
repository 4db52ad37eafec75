using System.Text.Json.Nodes;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Turns;

public sealed class FirstActTests
{
    // A first act on work while health waits costs 0.3 at that step; what is no act costs nothing.
    public static TheoryData<string> Acts => ["route", "route elsewhere", "ask", "needless ask", "act", "refused act"];

    public static TheoryData<string> NoActs =>
        ["unknown tool", "unknown agent", "no field", "missing argument", "bad address", "past words", "not an object", "new text", "question"];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_well_formed_call_on_a_to_do_is_an_act_whatever_comes_of_it(string act)
    {
        var game = await Desks.With(Jobs.Untimed, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Act(act));
        Assert.Equal(-0.3, game.Penalty);

        await game.PlayAsync(Jobs.Stretch.Done());
        if (act != "act")
        {
            await game.PlayAsync(Jobs.Untimed.Done());
        }

        Assert.Equal(0.5, game.Value("priority_ordering") / 2);
    }

    [Theory]
    [MemberData(nameof(NoActs))]
    public async Task A_call_that_cannot_be_read_and_a_text_are_no_act(string call)
    {
        var game = await Desks.With(Jobs.Untimed, Jobs.Stretch).BeginAsync();

        await game.PlayAsync(NoAct(call));
        Assert.Equal(0, game.Penalty);

        await game.PlayAsync(Jobs.Stretch.Done(), Jobs.Untimed.Done());
        Assert.Equal(2, game.Value("priority_ordering"));
        Assert.Equal(0, game.Penalty);
    }

    [Theory]
    [InlineData("unknown agent")]
    [InlineData("no field")]
    [InlineData("missing argument")]
    [InlineData("bad address")]
    public async Task A_call_that_cannot_be_read_implies_no_routing(string call)
    {
        // Each of these is about a reply, and none of them names the mail agent.
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(NoAct(call, Jobs.Reply), Jobs.Reply.Done());

        Assert.Equal(1, game.Value("correct_routing"));
    }

    [Fact]
    public async Task A_malformed_call_of_the_right_tool_does_not_count_as_routing_either()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.DoneWith(("email_id", null)), Jobs.Reply.Routed("meeting_agent"), Jobs.Reply.Done());

        Assert.Equal(0, game.Value("correct_routing"));
    }

    [Fact]
    public async Task The_first_routing_decides_and_a_better_second_thought_does_not_help()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("habit_agent"), Jobs.Reply.Routed("email_agent"), Jobs.Reply.Done());

        Assert.Equal([1, 0, 1, 1, 1], game.Values());
    }

    [Fact]
    public async Task The_first_routing_decides_and_a_worse_second_thought_does_not_hurt()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        await game.PlayAsync(Jobs.Reply.Routed("email_agent"), Jobs.Reply.Routed("habit_agent"), Jobs.Reply.Done());

        Assert.Equal(1.0, game.Score);
    }

    [Fact]
    public async Task A_question_names_no_agent()
    {
        var game = await Desks.With(Jobs.Untimed).BeginAsync();

        await game.PlayAsync(Jobs.Untimed.Asked("start_time"), Jobs.Untimed.Routed("habit_agent"), Jobs.Untimed.Done());

        Assert.Equal(0, game.Value("correct_routing"));
    }

    [Fact]
    public async Task An_acting_call_implies_its_agent_without_any_routing()
    {
        foreach (var job in Jobs.All)
        {
            var game = await Desks.With(job with { Truth = job.Truth with { Missing = null } }).BeginAsync();

            await game.PlayAsync(job.Done());

            Assert.Equal(1.0, game.Score);
        }
    }

    [Theory]
    [InlineData("stretch", "birthday")]
    [InlineData("stretch", "budget")]
    [InlineData("birthday", "send")]
    [InlineData("budget", "stretch")]
    [InlineData("send", "stretch")]
    public async Task A_refused_acting_call_of_another_agent_has_named_that_agent(string id, string other)
    {
        // The other's tool, made impossible: a slot, a mail, a day that the services refuse.
        var job = Jobs.Of(id);
        var refused = Jobs.Of(other) switch
        {
            { Truth.Tool: "schedule_event" } meeting => meeting.Named(id).DoneWith(("start_time", "2026-05-04T10:00")),
            { Truth.Tool: "set_reminder" } reminder => reminder.Named(id).DoneWith(("frequency", "once"), ("date", "2026-05-04")),
            { Truth.Tool: "send_email" } mail => mail.Named(id).DoneWith(("in_reply_to", "mail_99")),
            _ => Jobs.Reply.Named(id).DoneWith(("email_id", "mail_99")),
        };
        var game = await Desks.With(job).BeginAsync();

        var reply = await game.PlayAsync(refused);
        Assert.False(reply.Ok);
        Assert.Equal("pending", game.StatusOf(job));

        await game.PlayAsync(job.Done());
        Assert.Equal(0, game.Value("correct_routing"));
    }

    [Fact]
    public async Task Filing_under_meeting_is_the_meeting_agents_deed()
    {
        var game = await Desks.With(Jobs.Birthday).BeginAsync();

        await game.PlayAsync(Jobs.Birthday.DoneWith(("category", "meeting")));

        Assert.Equal([1, 0, 0.5, 1, 0], game.Values());
    }

    private static EpisodeAction Act(string name) => name switch
    {
        "route" => Jobs.Untimed.Routed("meeting_agent"),
        "route elsewhere" => Jobs.Untimed.Routed("knowledge_agent"),
        "ask" => Jobs.Untimed.Asked("start_time"),
        "needless ask" => Jobs.Untimed.Asked("title"),
        "act" => Jobs.Untimed.Done(),
        "refused act" => Jobs.Untimed.DoneWith(("start_time", "2026-05-04T10:00")),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static EpisodeAction NoAct(string name, Job? about = null)
    {
        var job = about ?? Jobs.Untimed;
        return name switch
        {
            "unknown tool" => job.Called("cancel_event", []),
            "unknown agent" => job.Routed("calendar_agent"),
            "no field" => job.Asked("colour"),
            "missing argument" => job.Called("schedule_event", new JsonObject { ["title"] = "Budget" }),
            "bad address" => job.Called("send_email", new JsonObject { ["to"] = "ines at forge", ["subject"] = "Budget", ["body"] = "Hello" }),
            "past words" => job.Called("schedule_event", new JsonObject { ["title"] = "Budget", ["start_time"] = "whenever", ["duration_minutes"] = 30 }),
            "not an object" => Job.Raw("schedule_event", new JsonArray()),
            "new text" => Job.Raw("route_to_agent", new JsonObject { ["text"] = job.Text, ["agent_name"] = "meeting_agent" }),
            "question" => Job.Raw("route_to_agent", new JsonObject { ["text"] = "What is in my queue?", ["agent_name"] = "knowledge_agent" }),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }
}
