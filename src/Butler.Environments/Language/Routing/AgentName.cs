namespace Butler.Environments.Language.Routing;

/// <summary>Whose a to-do is: one of the four sub-agents, or nobody's.</summary>
public enum AgentName
{
    /// <summary>Not Butler's to act on (groceries, errands, entertainment): left to the user.</summary>
    None,

    /// <summary>Calendar events with and without other people, and notes of meetings.</summary>
    Meeting,

    /// <summary>Mail: drafts, sends, threads.</summary>
    Email,

    /// <summary>Remembers facts and answers from what is remembered.</summary>
    Knowledge,

    /// <summary>Reminders and routines, which live outside the calendar.</summary>
    Habit,
}
