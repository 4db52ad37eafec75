using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>One job of each kind. The moment is Tuesday 5 May 2026, 09:00 in Berlin.</summary>
internal static class Jobs
{
    /// <summary>TIER1, a reminder.</summary>
    public static Job Stretch { get; } = new()
    {
        Id = "stretch",
        Text = "Remind me to stretch my back every day at 07:30",
        Truth = new Truth
        {
            Kind = TodoKind.Reminder,
            Tier = Tier.Personal,
            Agent = AgentName.Habit,
            Tool = "set_reminder",
            Required =
            [
                new Expectation.Says("label", ["stretch", "back"], []),
                new Expectation.Same("frequency", "FREQ=DAILY"),
                new Expectation.Same("time_of_day", "07:30"),
            ],
        },
        Right = new() { ["label"] = "Stretch my back", ["frequency"] = "daily", ["time_of_day"] = "07:30" },
    };

    /// <summary>TIER1, a fact.</summary>
    public static Job Birthday { get; } = new()
    {
        Id = "birthday",
        Text = "Remember that my sister Noor's birthday is on 3 May",
        Truth = new Truth
        {
            Kind = TodoKind.Fact,
            Tier = Tier.Personal,
            Agent = AgentName.Knowledge,
            Tool = "add_to_kb",
            Required = [new Expectation.Says("content", ["noor", "birthday", "3 may"], []), new Expectation.Same("category", "contact")],
        },
        Right = new() { ["content"] = "Noor's birthday is on 3 May", ["category"] = "contact" },
    };

    /// <summary>TIER2, a meeting.</summary>
    public static Job Budget { get; } = new()
    {
        Id = "budget",
        Text = "Set up a meeting with Ines Duarte about the budget today at 15:00 for 30 minutes",
        Truth = new Truth
        {
            Kind = TodoKind.Meeting,
            Tier = Tier.Professional,
            Agent = AgentName.Meeting,
            Tool = "schedule_event",
            Required =
            [
                new Expectation.Says("title", ["budget"], []),
                new Expectation.Same("start_time", "2026-05-05T13:00:00Z"),
                new Expectation.Same("duration_minutes", "30"),
                new Expectation.Same("attendee_emails", "ines.duarte@forge.example"),
            ],
            Recipients = ["ines.duarte@forge.example"],
        },
        Right = new()
        {
            ["title"] = "Budget with Ines",
            ["start_time"] = "2026-05-05T15:00",
            ["duration_minutes"] = 30,
            ["attendee_emails"] = new System.Text.Json.Nodes.JsonArray("ines.duarte@forge.example"),
        },
    };

    /// <summary>TIER2, a meeting whose time only the user knows.</summary>
    public static Job Untimed { get; } = Budget with
    {
        Id = "untimed",
        Text = "Set up a meeting with Ines Duarte about the budget for 30 minutes",
        Truth = Budget.Truth with { Missing = new MissingField("start_time", "today at 15:00") },
    };

    /// <summary>TIER2, a reply to draft.</summary>
    public static Job Reply { get; } = new()
    {
        Id = "reply",
        Text = "Draft a casual reply to Tomas Lindgren: Thursday works for the audit",
        Truth = new Truth
        {
            Kind = TodoKind.Reply,
            Tier = Tier.Professional,
            Agent = AgentName.Email,
            Tool = "draft_reply",
            Required =
            [
                new Expectation.Same("email_id", "mail_1"),
                new Expectation.Says("body", ["thursday", "works"], []),
                new Expectation.Same("tone", "casual"),
            ],
        },
        Right = new() { ["email_id"] = "mail_1", ["body"] = "Hi Tomas, Thursday works.", ["tone"] = "casual" },
    };

    /// <summary>TIER2, a mail to send.</summary>
    public static Job Send { get; } = new()
    {
        Id = "send",
        Text = "Email Tomas Lindgren that the audit report is ready",
        Truth = new Truth
        {
            Kind = TodoKind.Send,
            Tier = Tier.Professional,
            Agent = AgentName.Email,
            Tool = "send_email",
            Required =
            [
                new Expectation.Same("to", "tomas.lindgren@forge.example"),
                new Expectation.Says("subject", ["audit"], ["physio"]),
                new Expectation.Says("body", ["audit report", "ready"], ["physio"]),
            ],
            Recipients = ["tomas.lindgren@forge.example"],
        },
        Right = new() { ["to"] = "tomas.lindgren@forge.example", ["subject"] = "Audit", ["body"] = "The audit report is ready." },
    };

    /// <summary>TIER2, a question.</summary>
    public static Job Question { get; } = new()
    {
        Id = "question",
        Text = "What is the wifi code of the office?",
        Truth = new Truth { Kind = TodoKind.Question, Tier = Tier.Professional, Agent = AgentName.Knowledge, Tool = "route_to_agent" },
        Right = new() { ["agent_name"] = "knowledge_agent" },
    };

    /// <summary>UNCLASSIFIED, not Butler's.</summary>
    public static Job Groceries { get; } = new()
    {
        Id = "groceries",
        Text = "Buy oat milk and lemons",
        Truth = new Truth { Kind = TodoKind.NonActionable, Tier = Tier.Unclassified, Agent = AgentName.None, Tool = "route_to_agent" },
        Right = new() { ["agent_name"] = "none" },
    };

    /// <summary>One of each.</summary>
    public static IReadOnlyList<Job> All { get; } = [Stretch, Birthday, Budget, Untimed, Reply, Send, Question, Groceries];

    /// <summary>The job of an id.</summary>
    public static Job Of(string id) => All.First(job => job.Id == id);

    /// <summary>The same job in another tier.</summary>
    public static Job In(this Job job, Tier tier) => job with { Truth = job.Truth with { Tier = tier } };
}
