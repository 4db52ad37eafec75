using Butler.Environments.Calls;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using NodaTime;

namespace Butler.Environments.PersonalTasks;

/// <summary>
/// An action as the world understood it. A closed union: one case for each tool, and one for a call that could not be read.
/// The typed form and the tool call are two spellings of these; <see cref="ActionReader"/> reads both.
/// </summary>
public abstract record PersonalTasksAction
{
    private PersonalTasksAction(string tool) => Tool = tool;

    /// <summary>The tool's name.</summary>
    public string Tool { get; }

    /// <summary>The to-do it is about; null when none was named.</summary>
    public string? TodoId { get; init; }

    /// <summary>Hands a to-do, or a new text, to an agent.</summary>
    public sealed record RouteToAgent(AgentName Agent, string? Text) : PersonalTasksAction(ToolNames.RouteToAgent);

    /// <summary>Asks the user for a field.</summary>
    public sealed record AskClarification(string Field, string Question) : PersonalTasksAction(ToolNames.AskClarification);

    /// <summary>Creates an event.</summary>
    public sealed record ScheduleEvent : PersonalTasksAction
    {
        /// <summary>Makes the case.</summary>
        public ScheduleEvent()
            : base(ToolNames.ScheduleEvent)
        {
        }

        /// <summary>What it is.</summary>
        public required string Title { get; init; }

        /// <summary>When it begins, resolved.</summary>
        public required Instant Start { get; init; }

        /// <summary>How long it lasts, 1 to 1,440 minutes.</summary>
        public required int DurationMinutes { get; init; }

        /// <summary>Addresses in lower case, each once, in ordinal order.</summary>
        public IReadOnlyList<string> Attendees { get; init; } = [];

        /// <summary>The rule in its one spelling, or null.</summary>
        public string? Recurrence { get; init; }

        /// <summary>Where, or null.</summary>
        public string? Location { get; init; }

        /// <summary>Notes for the attendees, or null.</summary>
        public string? Notes { get; init; }
    }

    /// <summary>Sends a mail.</summary>
    public sealed record SendEmail : PersonalTasksAction
    {
        /// <summary>Makes the case.</summary>
        public SendEmail()
            : base(ToolNames.SendEmail)
        {
        }

        /// <summary>Addresses in lower case, each once, in ordinal order; at least one.</summary>
        public required IReadOnlyList<string> To { get; init; }

        /// <summary>The subject line.</summary>
        public required string Subject { get; init; }

        /// <summary>The text.</summary>
        public required string Body { get; init; }

        /// <summary>Addresses of those who get a copy.</summary>
        public IReadOnlyList<string> Cc { get; init; } = [];

        /// <summary>The mail it answers, or null.</summary>
        public string? InReplyTo { get; init; }
    }

    /// <summary>Drafts a reply.</summary>
    public sealed record DraftReply(string EmailId, string? Body, string? Tone) : PersonalTasksAction(ToolNames.DraftReply);

    /// <summary>Remembers a fact.</summary>
    public sealed record AddToKb(string Content, string Category) : PersonalTasksAction(ToolNames.AddToKb);

    /// <summary>Sets a reminder.</summary>
    /// <param name="Label">Of what.</param>
    /// <param name="Recurrence">The rule in its one spelling, or null for once.</param>
    /// <param name="TimeOfDay">At what time, in the user's zone.</param>
    /// <param name="Date">On which day: required for once, the first day otherwise when given.</param>
    public sealed record SetReminder(string Label, string? Recurrence, LocalTime TimeOfDay, LocalDate? Date) : PersonalTasksAction(ToolNames.SetReminder);

    /// <summary>A call that could not be read: no act, no effect.</summary>
    /// <param name="Name">The tool that was called.</param>
    /// <param name="Refusal">What was wrong with it.</param>
    public sealed record Malformed(string Name, Refusal Refusal) : PersonalTasksAction(Name);
}
