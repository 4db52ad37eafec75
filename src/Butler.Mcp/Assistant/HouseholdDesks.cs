using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using NodaTime;

namespace Butler.Mcp.Assistant;

/// <summary>Lays the desk of the person of a knowledge folder: their knowledge, a simulated calendar and mailbox, estimated truths.</summary>
/// <param name="household">The folder's content.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="todos">To-dos in the user's own words that make a closed queue; null for an open queue that begins empty.</param>
public sealed class HouseholdDesks(Household household, IClock clock, IReadOnlyList<string>? todos) : IDesks
{
    /// <inheritdoc/>
    public Desk Open(ResetRequest request)
    {
        var knowledge = household.Knowledge;
        var zone = DateTimeZoneProviders.Tzdb[knowledge.Profile.Timezone];
        var now = clock.GetCurrentInstant();
        return new Desk
        {
            Clock = clock,
            Calendar = new SimulatedCalendar(knowledge.Commitments, zone, []),
            Mailbox = new SimulatedMailbox(household.Inbox(now)),
            KnowledgeBase = new InMemoryKnowledgeBase(knowledge),
            Reminders = new SimulatedReminders(),
            User = new CallerUser(),
            Truths = new EstimatedTruths(knowledge, clock),
            OpenQueue = todos is null,
            FollowUps = todos is null ? new ReadFollowUps(clock) : KnownFollowUps.None,
            Todos =
            [
                .. (todos ?? []).Select((text, index) => new Todo
                {
                    TodoId = "todo_" + ValueSpelling.Of(index + 1),
                    Text = text,
                    ReceivedAt = now,
                }),
            ],
        };
    }
}
