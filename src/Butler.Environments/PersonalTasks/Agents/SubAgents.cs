using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>The four sub-agents at a desk, and which of them each tool is the deed of.</summary>
public sealed class SubAgents(Desk desk)
{
    private readonly MeetingAgent _meeting = new(desk);
    private readonly EmailAgent _email = new(desk);
    private readonly KnowledgeAgent _knowledge = new(desk);
    private readonly HabitAgent _habit = new(desk);

    /// <summary>The agent of a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AgentName.None"/> is nobody.</exception>
    public ISubAgent Of(AgentName name) => name switch
    {
        AgentName.Meeting => _meeting,
        AgentName.Email => _email,
        AgentName.Knowledge => _knowledge,
        AgentName.Habit => _habit,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nobody."),
    };

    /// <summary>The agent whose deed an acting call is; filing meeting notes is the meeting agent's.</summary>
    public static AgentName ImpliedBy(PersonalTasksAction action) => action switch
    {
        PersonalTasksAction.ScheduleEvent => AgentName.Meeting,
        PersonalTasksAction.SendEmail or PersonalTasksAction.DraftReply => AgentName.Email,
        PersonalTasksAction.AddToKb { Category: "meeting" } => AgentName.Meeting,
        PersonalTasksAction.AddToKb => AgentName.Knowledge,
        PersonalTasksAction.SetReminder => AgentName.Habit,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Only acting calls imply an agent."),
    };

    /// <summary>Has the agent whose deed it is carry out an acting call.</summary>
    public ValueTask<ActOutcome> ActAsync(PersonalTasksAction action, Todo todo, CancellationToken cancellationToken) => action switch
    {
        PersonalTasksAction.ScheduleEvent schedule => _meeting.ScheduleAsync(schedule, cancellationToken),
        PersonalTasksAction.SendEmail send => _email.SendAsync(send, cancellationToken),
        PersonalTasksAction.DraftReply draft => _email.DraftAsync(draft, todo, cancellationToken),
        PersonalTasksAction.AddToKb remember => _knowledge.RememberAsync(remember, cancellationToken),
        PersonalTasksAction.SetReminder remind => _habit.RemindAsync(remind, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an acting call."),
    };
}
