using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;
using NodaTime;

namespace Butler.Environments.PersonalTasks;

/// <summary>
/// Everything on the user's desk when work begins: who they are, the services, the to-dos, and what is right for each.
/// Simulated or real is decided by whoever lays the desk; nothing that works at it asks.
/// </summary>
public sealed record Desk
{
    /// <summary>Tells the time: an episode's own, or the wall's.</summary>
    public required IClock Clock { get; init; }

    /// <summary>The user's calendar.</summary>
    public required ICalendar Calendar { get; init; }

    /// <summary>The user's mailbox.</summary>
    public required IMailbox Mailbox { get; init; }

    /// <summary>What Butler remembers of the user.</summary>
    public required IKnowledgeBase KnowledgeBase { get; init; }

    /// <summary>The user's reminders.</summary>
    public required IReminders Reminders { get; init; }

    /// <summary>The user, who may be asked.</summary>
    public required IUser User { get; init; }

    /// <summary>What is right for each to-do.</summary>
    public required ITruths Truths { get; init; }

    /// <summary>The to-dos in the queue at the start.</summary>
    public IReadOnlyList<Todo> Todos { get; init; } = [];

    /// <summary>The to-dos that come later, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals { get; init; } = [];

    /// <summary>The to-dos that filing notes brings.</summary>
    public IFollowUps FollowUps { get; init; } = KnownFollowUps.None;

    /// <summary>Told the number of each step before it is taken: a simulation's sense of time.</summary>
    public Action<int> StepBegins { get; init; } = static _ => { };

    /// <summary>Whether a caller may put new to-dos into the queue; then the episode has no end of its own.</summary>
    public bool OpenQueue { get; init; }

    /// <summary>Who the user is.</summary>
    public UserProfile Profile => KnowledgeBase.Knowledge.Profile;

    /// <summary>The user's zone.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The profile names a zone that does not exist.</exception>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Profile.Timezone];
}
