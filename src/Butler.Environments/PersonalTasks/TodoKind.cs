namespace Butler.Environments.PersonalTasks;

/// <summary>The kinds of to-do that this world makes.</summary>
public enum TodoKind
{
    /// <summary>Groceries, errands, entertainment: to be left to the user.</summary>
    NonActionable,

    /// <summary>A meeting with others.</summary>
    Meeting,

    /// <summary>A reply to a mail, to be drafted and not sent.</summary>
    Reply,

    /// <summary>A mail to send.</summary>
    Send,

    /// <summary>A reminder or routine.</summary>
    Reminder,

    /// <summary>A fact to remember.</summary>
    Fact,

    /// <summary>A question to the knowledge base.</summary>
    Question,

    /// <summary>A meeting that repeats.</summary>
    RecurringMeeting,

    /// <summary>Notes of a meeting to file, with action items in them.</summary>
    MeetingNotes,
}
