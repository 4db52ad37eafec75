namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>The names of the seven tools.</summary>
public static class ToolNames
{
    /// <summary>Hands a to-do to a sub-agent, or sets it aside.</summary>
    public const string RouteToAgent = "route_to_agent";

    /// <summary>Creates a calendar event.</summary>
    public const string ScheduleEvent = "schedule_event";

    /// <summary>Sends a mail.</summary>
    public const string SendEmail = "send_email";

    /// <summary>Puts a reply draft into a thread.</summary>
    public const string DraftReply = "draft_reply";

    /// <summary>Remembers a fact.</summary>
    public const string AddToKb = "add_to_kb";

    /// <summary>Sets a reminder.</summary>
    public const string SetReminder = "set_reminder";

    /// <summary>Asks the user.</summary>
    public const string AskClarification = "ask_clarification";

    /// <summary>All seven, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> All { get; } =
        [RouteToAgent, ScheduleEvent, SendEmail, DraftReply, AddToKb, SetReminder, AskClarification];

    /// <summary>The parameters that a question may ask for, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "title", "start_time", "duration_minutes", "attendee_emails", "recurrence", "location", "to", "subject", "body",
        "email_id", "tone", "content", "category", "label", "frequency", "time_of_day", "days", "date",
    ];
}
