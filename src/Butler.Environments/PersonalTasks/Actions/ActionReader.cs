using System.Text.Json;
using Butler.Environments.Calls;
using Butler.Environments.Language.Routing;
using Butler.Episodes;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>Reads a raw call as an action of this world. It never throws: what cannot be read is <see cref="PersonalTasksAction.Malformed"/>.</summary>
public static class ActionReader
{
    /// <summary>The longest to-do, title, label or subject.</summary>
    public const int MostLine = 500;

    /// <summary>The longest mail body or fact.</summary>
    public const int MostText = 20_000;

    private static readonly string[] Categories = ["meeting", "email", "preference", "contact", "user_profile", "habit"];
    private static readonly string[] Recurrences = ["FREQ=WEEKLY;BYDAY=MO", "every weekday", "every other Wednesday"];
    private static readonly string[] Tones = ["professional", "casual", "brief"];

    /// <summary>Reads a call.</summary>
    public static PersonalTasksAction Read(EpisodeAction call, ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(context);
        var arguments = new ArgumentReader(call.Tool, call.Arguments);
        PersonalTasksAction? action = call.Tool switch
        {
            ToolNames.RouteToAgent => Route(arguments),
            ToolNames.AskClarification => Ask(arguments),
            ToolNames.ScheduleEvent => Schedule(arguments, context),
            ToolNames.SendEmail => Send(arguments),
            ToolNames.DraftReply => Draft(arguments),
            ToolNames.AddToKb => Remember(arguments),
            ToolNames.SetReminder => Remind(arguments, context),
            _ => null,
        };
        if (action is null)
        {
            return new PersonalTasksAction.Malformed(call.Tool, new Refusal("unknown_tool", $"There is no tool '{call.Tool}'.", ToolNames.All));
        }

        return arguments.Refusal is { } refusal
            ? new PersonalTasksAction.Malformed(call.Tool, refusal) { TodoId = Id(call.Arguments) }
            : action;
    }

    private static PersonalTasksAction.RouteToAgent Route(ArgumentReader arguments)
    {
        // A name that is missing or wrong is a fault on record; the action made here is then not used.
        var agent = AgentNames.TryParse(arguments.Choice("agent_name", AgentNames.All, required: true), out var named)
            ? named
            : AgentName.None;
        var id = arguments.Optional("todo_id", MostLine);
        var text = arguments.Optional("text", MostLine);
        if (id is null && text is null)
        {
            arguments.Miss("todo_id (or text)");
        }

        return new PersonalTasksAction.RouteToAgent(agent, id is null ? text : null) { TodoId = id };
    }

    private static PersonalTasksAction.AskClarification Ask(ArgumentReader arguments)
    {
        var id = arguments.Required("todo_id", MostLine);
        var asked = arguments.Required("field", 100).ToLowerInvariant().Replace(' ', '_');
        var field = asked == "attendee_email" ? "attendee_emails" : asked;
        if (field.Length > 0 && !ToolNames.Fields.Contains(field))
        {
            arguments.Fail(new Refusal("invalid_argument", $"field is the name of a tool's argument, not '{field}'.", ToolNames.Fields));
        }

        return new PersonalTasksAction.AskClarification(field, arguments.Required("question", MostLine)) { TodoId = id };
    }

    private static PersonalTasksAction.ScheduleEvent Schedule(ArgumentReader arguments, ActionContext context) => new()
    {
        TodoId = arguments.Required("todo_id", MostLine),
        Title = arguments.RequiredLine("title", MostLine),
        Start = MomentReader.Read(arguments.Required("start_time", MostLine), "start_time", context, arguments),
        DurationMinutes = DurationReader.Read("duration_minutes", context, arguments),
        Attendees = arguments.Addresses(required: false, "attendee_emails", "attendee_email"),
        Recurrence = RecurrenceReader.Read(arguments.Optional("recurrence", MostLine), "recurrence", Recurrences, context, arguments),
        Location = arguments.OptionalLine("location", MostLine),
        Notes = arguments.Optional("notes", MostText),
    };

    private static PersonalTasksAction.SendEmail Send(ArgumentReader arguments) => new()
    {
        TodoId = arguments.Required("todo_id", MostLine),
        To = arguments.Addresses(required: true, "to"),
        Subject = arguments.RequiredLine("subject", MostLine),
        Body = arguments.Required("body", MostText),
        Cc = arguments.Addresses(required: false, "cc"),
        InReplyTo = arguments.OptionalLine("in_reply_to", MostLine),
    };

    private static PersonalTasksAction.DraftReply Draft(ArgumentReader arguments)
    {
        var id = arguments.Required("todo_id", MostLine);
        return new PersonalTasksAction.DraftReply(
            arguments.RequiredLine("email_id", MostLine),
            arguments.Optional("body", MostText),
            arguments.Choice("tone", Tones, required: false))
        { TodoId = id };
    }

    private static PersonalTasksAction.AddToKb Remember(ArgumentReader arguments)
    {
        var id = arguments.Required("todo_id", MostLine);
        return new PersonalTasksAction.AddToKb(
            arguments.Required("content", MostText),
            arguments.Choice("category", Categories, required: true) ?? string.Empty)
        { TodoId = id };
    }

    private static PersonalTasksAction.SetReminder Remind(ArgumentReader arguments, ActionContext context)
    {
        var id = arguments.Required("todo_id", MostLine);
        var label = arguments.RequiredLine("label", MostLine);
        var frequency = arguments.Required("frequency", MostLine);
        var time = ReminderTimeReader.TimeOfDay(arguments.Required("time_of_day", 100), context, arguments);
        var date = ReminderTimeReader.Date(arguments.Optional("date", 100), context, arguments);
        var rule = ReminderTimeReader.Rule(frequency, arguments.List("days"), date, context, arguments);
        return new PersonalTasksAction.SetReminder(label, rule, time, date) { TodoId = id };
    }

    private static string? Id(JsonElement arguments) =>
        new ArgumentReader(string.Empty, arguments).Optional("todo_id", MostLine);
}
