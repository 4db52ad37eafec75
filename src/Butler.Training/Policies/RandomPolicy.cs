using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Makes well-formed calls by chance: any to-do, any tool, plausible arguments that have nothing to do with the to-do.</summary>
public sealed class RandomPolicy(long seed) : IPolicy
{
    private static readonly string[] Categories = ["preference", "contact", "user_profile", "habit"];

    private EpisodeRandom _random = new(seed);

    /// <inheritdoc/>
    public string Name => "random";

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _random = new EpisodeRandom(seed).Fork($"{request.Split}/{request.Difficulty}/{request.Seed}");
    }

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (PersonalTasksObservation)last.Observation;
        var pending = observation.Todos.Where(todo => todo.Status == "pending").ToArray();
        if (pending.Length == 0)
        {
            return null;
        }

        var id = _random.Pick(pending).TodoId;
        var mail = observation.Inbox.Count > 0 ? _random.Pick(observation.Inbox).EmailId : "mail_1";
        return _random.Pick(ToolNames.All) switch
        {
            ToolNames.RouteToAgent => EpisodeAction.Of(ToolNames.RouteToAgent, ("todo_id", id), ("agent_name", _random.Pick(AgentNames.All))),
            ToolNames.AskClarification => EpisodeAction.Of(ToolNames.AskClarification, ("todo_id", id), ("field", _random.Pick(ToolNames.Fields)), ("question", "Which?")),
            ToolNames.ScheduleEvent => EpisodeAction.Of(ToolNames.ScheduleEvent, ("todo_id", id), ("title", "Meeting"), ("start_time", $"tomorrow at {9 + _random.Next(9)}:00"), ("duration_minutes", "30")),
            ToolNames.SendEmail => EpisodeAction.Of(ToolNames.SendEmail, ("todo_id", id), ("to", "someone@example.com"), ("subject", "News"), ("body", "Hello.")),
            ToolNames.DraftReply => EpisodeAction.Of(ToolNames.DraftReply, ("todo_id", id), ("email_id", mail), ("tone", "brief")),
            ToolNames.AddToKb => EpisodeAction.Of(ToolNames.AddToKb, ("todo_id", id), ("content", "A fact."), ("category", _random.Pick(Categories))),
            _ => EpisodeAction.Of(ToolNames.SetReminder, ("todo_id", id), ("label", "Reminder"), ("frequency", "daily"), ("time_of_day", "09:00")),
        };
    }
}
