using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>A to-do on its way from briefing to call: its arguments come from the briefing, the user's answers, and the free slots of a refusal.</summary>
/// <param name="todo">The to-do.</param>
/// <param name="agent">Whose it is taken to be.</param>
/// <param name="doubtful">Whether it is set aside when routing alone does not settle it.</param>
public sealed class BriefedCall(ObservedTodo todo, AgentName agent, bool doubtful)
{
    // Routing, a question or two, the call, and one more try: a call that is refused again is given up.
    private const int MostCalls = 4;

    private readonly FactSheet _facts = new();
    private string? _asking;
    private int _calls;
    private bool _acted;

    /// <summary>The to-do.</summary>
    public string TodoId => todo.TodoId;

    /// <summary>Takes in what the last call was answered with.</summary>
    /// <returns>Null when nothing more can be tried.</returns>
    public BriefedCall? After(PersonalTasksReply result)
    {
        ArgumentNullException.ThrowIfNull(result);
        // A deed that is refused is tried again only with what the refusal offers.
        if (++_calls > MostCalls || (_acted && result.Code != "conflict"))
        {
            return null;
        }

        if (_asking is not null && result.Answer is null)
        {
            return null;
        }

        _facts.Take(result, _asking);
        _asking = null;
        return this;
    }

    /// <summary>The next call: a question while something is missing, then the deed.</summary>
    public EpisodeAction Next()
    {
        if (doubtful)
        {
            _acted = true;
            return EpisodeAction.Of(ToolNames.RouteToAgent, ("todo_id", todo.TodoId), ("agent_name", AgentName.None.ToWire()));
        }

        if (_facts.TryAsk(out var field))
        {
            _asking = field;
            return EpisodeAction.Of(ToolNames.AskClarification, ("todo_id", todo.TodoId), ("field", field), ("question", $"What is the {field.Replace('_', ' ')} for: {todo.Text}"));
        }

        _acted = true;
        var tool = agent switch
        {
            // Only the record of a meeting has something to file.
            AgentName.Meeting => _facts.Knows("content") ? ToolNames.AddToKb : ToolNames.ScheduleEvent,

            // Somebody's mail lies in the inbox and an answer is wanted: a draft can do no harm.
            AgentName.Email => _facts.Knows("email_id") ? ToolNames.DraftReply : ToolNames.SendEmail,
            AgentName.Knowledge => ToolNames.AddToKb,
            _ => ToolNames.SetReminder,
        };
        return EpisodeAction.Of(tool, _facts.Arguments(todo.TodoId, tool));
    }
}
