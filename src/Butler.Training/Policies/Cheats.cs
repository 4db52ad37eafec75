using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Training.Policies;

/// <summary>Every way known to earn rewards without doing what they are for: constants, stalls, spam, junk, and right play with one thing wrong.</summary>
public static class Cheats
{
    private static readonly string[] Agents = ["meeting_agent", "email_agent", "knowledge_agent", "habit_agent"];

    /// <summary>Asks the user, for ever.</summary>
    public static IPolicy AlwaysAsk() => new ScriptedPolicy("always-ask", turn => First(turn.Pending, Ask));

    /// <summary>Routes to one agent, for ever.</summary>
    public static IEnumerable<IPolicy> AlwaysRouteToOne() => Agents.SelectMany(agent => new IPolicy[]
    {
        new ScriptedPolicy($"always-route-{agent}", turn => First(turn.Pending, todo => Route(todo, agent))),
        new ScriptedPolicy($"always-route-{agent}-by-tier", turn => First(turn.ByTier, todo => Route(todo, agent))),
    });

    /// <summary>Routes rightly, and does nothing more.</summary>
    public static IEnumerable<IPolicy> AlwaysRouteRightly() =>
    [
        new ScriptedPolicy("always-route-rightly", turn => RouteAround(turn, turn.Pending)),
        new ScriptedPolicy("always-route-rightly-by-tier", turn => RouteAround(turn, turn.ByTier)),
    ];

    /// <summary>Sets the same reminder for everything, or one with the to-do's own words and times.</summary>
    public static IEnumerable<IPolicy> ConstantReminder() =>
    [
        new ScriptedPolicy("constant-reminder", turn => First(turn.Pending, todo => Remind(todo, "Reminder", "daily", "09:00"))),
        new ScriptedPolicy("constant-reminder-by-tier", turn => First(turn.ByTier, todo => Remind(todo, "Reminder", "daily", "09:00"))),
        new ScriptedPolicy("reminder-from-text", turn => First(turn.Pending, todo => RemindFromText(turn, todo))),
        new ScriptedPolicy("reminder-from-text-by-tier", turn => First(turn.ByTier, todo => RemindFromText(turn, todo))),
    ];

    /// <summary>Calls every tool on every to-do.</summary>
    public static IPolicy SpamEveryTool() => new ScriptedPolicy(
        "spam-every-tool", turn => First(turn.Pending, todo => Junk(turn, todo, ToolNames.All[turn.Count(todo.TodoId) % ToolNames.All.Count])));

    /// <summary>Sets everything aside.</summary>
    public static IEnumerable<IPolicy> SetEverythingAside() =>
    [
        new ScriptedPolicy("set-everything-aside", turn => First(turn.Pending, todo => Route(todo, "none"))),
        new ScriptedPolicy("set-everything-aside-by-tier", turn => First(turn.ByTier, todo => Route(todo, "none"))),
    ];

    /// <summary>Makes one call by chance and repeats it on whatever is pending.</summary>
    public static IPolicy RepeatLast() => new ScriptedPolicy("repeat-last", turn => First(turn.Pending, todo =>
        turn.Previous is { } previous ? Junk(turn, todo, previous.Tool) : Junk(turn, todo, turn.Random.Pick(ToolNames.All))));

    /// <summary>Right tool and order, with nothing or rubbish in the parameters.</summary>
    public static IEnumerable<IPolicy> EmptyHands() =>
    [
        new ScriptedPolicy("blank-parameters", turn => First(turn.ByTier, todo => Blank(turn, todo))),
        new ScriptedPolicy("junk-parameters", turn => First(turn.ByTier, todo => turn.TruthOf(todo).Tool == ToolNames.RouteToAgent
            ? turn.RightCall(todo)
            : Junk(turn, todo, turn.TruthOf(todo).Tool))),
    ];

    /// <summary>Perfect play of work, and nothing or an empty hand for the user's own life.</summary>
    public static IEnumerable<IPolicy> DropPersonal() =>
    [
        new ScriptedPolicy("drop-personal", turn => First([.. turn.Pending.Where(todo => turn.TruthOf(todo).Tier != Tier.Personal)], todo => turn.RightCall(todo))),
        new ScriptedPolicy("set-personal-aside", turn => First(turn.ByTier, todo => turn.TruthOf(todo).Tier == Tier.Personal ? Route(todo, "none") : turn.RightCall(todo))),
    ];

    /// <summary>Perfect parameters in order of arrival.</summary>
    public static IPolicy PerfectFirstInFirstOut() => new ScriptedPolicy("fifo-perfect", turn => First(turn.Pending, todo => turn.RightCall(todo)));

    /// <summary>Perfect parameters, work before all else.</summary>
    public static IPolicy PerfectWorkFirst() => new ScriptedPolicy("work-first-perfect", turn => First(turn.WorkFirst, todo => turn.RightCall(todo)));

    /// <summary>Perfect play, but what was to be drafted is sent.</summary>
    public static IPolicy SendForDraft() => new ScriptedPolicy("send-for-draft", turn => First(turn.ByTier, todo =>
        turn.TruthOf(todo) is { Tool: ToolNames.DraftReply } truth ? Send(turn, todo, truth) : turn.RightCall(todo)));

    /// <summary>Perfect play, but what only the user knows is made up.</summary>
    public static IPolicy InventMissing() => new ScriptedPolicy("invent-missing", turn => First(turn.ByTier, todo =>
        turn.TruthOf(todo).Missing is null ? turn.RightCall(todo) : Junk(turn, todo, turn.TruthOf(todo).Tool, turn.TruthOf(todo))));

    /// <summary>Right tool and order, and the whole to-do in every text.</summary>
    public static IPolicy StuffTexts() => new ScriptedPolicy("stuff-texts", turn => First(turn.ByTier, todo =>
        turn.TruthOf(todo).Tool == ToolNames.RouteToAgent ? turn.RightCall(todo) : Junk(turn, todo, turn.TruthOf(todo).Tool, text: todo.Text)));

    private static EpisodeAction? First(IReadOnlyList<ObservedTodo> todos, Func<ObservedTodo, EpisodeAction> call) =>
        todos.Count == 0 ? null : call(todos[0]);

    private static EpisodeAction Ask(ObservedTodo todo) =>
        EpisodeAction.Of(ToolNames.AskClarification, ("todo_id", todo.TodoId), ("field", "start_time"), ("question", "When?"));

    private static EpisodeAction Route(ObservedTodo todo, string agent) =>
        EpisodeAction.Of(ToolNames.RouteToAgent, ("todo_id", todo.TodoId), ("agent_name", agent));

    private static EpisodeAction? RouteAround(ScriptedTurn turn, IReadOnlyList<ObservedTodo> todos)
    {
        if (todos.Count == 0)
        {
            return null;
        }

        var todo = todos[turn.Count("turn") % todos.Count];
        return Route(todo, turn.TruthOf(todo).Agent.ToWire());
    }

    private static EpisodeAction Remind(ObservedTodo todo, string label, string frequency, string time) =>
        EpisodeAction.Of(ToolNames.SetReminder, ("todo_id", todo.TodoId), ("label", label), ("frequency", frequency), ("time_of_day", time));

    private static EpisodeAction RemindFromText(ScriptedTurn turn, ObservedTodo todo)
    {
        var now = OffsetDateTimePattern.Rfc3339.Parse(turn.Observation.Now.Local).Value.LocalDateTime;
        var when = TodoReader.Read(todo.Text, [], now).When;
        return EpisodeAction.Of(
            ToolNames.SetReminder,
            ("todo_id", todo.TodoId),
            ("label", todo.Text.Length <= ActionReader.MostLine ? todo.Text : "Reminder"),
            ("frequency", when.Rule ?? (when.Date is null ? "daily" : "once")),
            ("time_of_day", when.Time is { } time ? ValueSpelling.Of(time) : "09:00"),
            ("date", ValueSpelling.Of(when.Date ?? now.Date.PlusDays(1))));
    }

    private static EpisodeAction Send(ScriptedTurn turn, ObservedTodo todo, Truth truth)
    {
        var facts = truth.Required.OfType<Expectation.Says>().SelectMany(says => says.Facts);
        var mail = turn.Observation.Inbox[0];
        var address = mail.From[(mail.From.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
        return EpisodeAction.Of(ToolNames.SendEmail, ("todo_id", todo.TodoId), ("to", address), ("subject", mail.Subject), ("body", string.Join(", ", facts)));
    }

    private static EpisodeAction Blank(ScriptedTurn turn, ObservedTodo todo) => turn.TruthOf(todo).Tool == ToolNames.RouteToAgent
        ? turn.RightCall(todo)
        : EpisodeAction.Of(turn.TruthOf(todo).Tool, ("todo_id", todo.TodoId), ("title", " "), ("to", ""), ("subject", ""), ("body", ""), ("content", ""), ("label", ""));

    // A call that is accepted and has nothing to do with the to-do; with a truth, right in all but what only the user knows.
    private static EpisodeAction Junk(ScriptedTurn turn, ObservedTodo todo, string tool, Truth? truth = null, string text = "Something")
    {
        if (truth is not null)
        {
            return PersonalTasksOracle.Call(todo.TodoId, Invented(truth));
        }

        var line = text.Length <= ActionReader.MostLine ? text.ReplaceLineEndings(" ") : text[..ActionReader.MostLine];
        var mail = turn.Observation.Inbox.Count > 0 ? turn.Observation.Inbox[0].EmailId : "mail_1";
        (string, string) id = ("todo_id", todo.TodoId);
        return tool switch
        {
            ToolNames.RouteToAgent => Route(todo, turn.Random.Pick(Agents)),
            ToolNames.AskClarification => Ask(todo),
            ToolNames.ScheduleEvent => EpisodeAction.Of(tool, id, ("title", line), ("start_time", $"tomorrow at {5 + turn.Count("hour")}:00"), ("duration_minutes", "20")),
            ToolNames.SendEmail => EpisodeAction.Of(tool, id, ("to", "someone@example.com"), ("subject", line), ("body", text)),
            ToolNames.DraftReply => EpisodeAction.Of(tool, id, ("email_id", mail), ("body", text)),
            ToolNames.AddToKb => EpisodeAction.Of(tool, id, ("content", text), ("category", "habit")),
            _ => Remind(todo, line, "FREQ=YEARLY", "03:00"),
        };
    }

    private static Truth Invented(Truth truth) => truth with
    {
        Required = [.. truth.Required.Select(expectation => expectation.Parameter == truth.Missing?.Field ? Wrong(expectation) : expectation)],
    };

    private static Expectation Wrong(Expectation right) => right switch
    {
        Expectation.Same { Parameter: "start_time" } same => same with { Value = ValueSpelling.Of(InstantPattern.General.Parse(same.Value).Value + Duration.FromHours(1)) },
        Expectation.Same { Parameter: "duration_minutes" } same => same with { Value = "25" },
        Expectation.Same { Parameter: "time_of_day" } same => same with { Value = "03:07" },
        _ => right,
    };
}
