using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>One episode's world before anything happens: a person, their services, their to-dos, and what is right for each.</summary>
public sealed record Scenario
{
    /// <summary>The moment at which the episode takes place.</summary>
    public required Instant Now { get; init; }

    /// <summary>What is known of the user.</summary>
    public required PersonalKnowledge Knowledge { get; init; }

    /// <summary>What stands in the calendar besides the commitments.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>The mails in the inbox.</summary>
    public IReadOnlyList<MailMessage> Inbox { get; init; } = [];

    /// <summary>The to-dos at the start, in order of arrival.</summary>
    public required IReadOnlyList<Todo> Todos { get; init; }

    /// <summary>The to-dos that come later.</summary>
    public IReadOnlyList<Arrival> Arrivals { get; init; } = [];

    /// <summary>The to-dos that filing notes brings, by the id of the notes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Todo>> FollowUps { get; init; } = new Dictionary<string, IReadOnlyList<Todo>>();

    /// <summary>The service that is down for a while, or null.</summary>
    public ServiceOutage? Outage { get; init; }

    /// <summary>What is right for each to-do, by its id; for those too that come later.</summary>
    public required IReadOnlyDictionary<string, Truth> Truths { get; init; }
}
