using System.Text.Json.Nodes;
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

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly Queue<string> _missing = new();
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

        foreach (var fact in result.Briefing?.Facts ?? [])
        {
            _facts[fact.Field] = fact.Value;
        }

        foreach (var field in result.Briefing?.Missing ?? [])
        {
            _missing.Enqueue(field);
        }

        if (_asking is { } asked && result.Ok && result.Answer is { } answer)
        {
            _facts[asked] = answer;
        }

        _asking = null;
        IReadOnlyList<string>? free = result.Code == "conflict" ? result.Accepted : result.Briefing?.FreeSlots;
        if (free is [var slot, ..])
        {
            _facts["start_time"] = slot;
        }

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

        if (_missing.TryDequeue(out var field))
        {
            _asking = field;
            return EpisodeAction.Of(ToolNames.AskClarification, ("todo_id", todo.TodoId), ("field", field), ("question", $"What is the {field.Replace('_', ' ')} for: {todo.Text}"));
        }

        _acted = true;
        var tool = agent switch
        {
            // Only the record of a meeting has something to file.
            AgentName.Meeting => _facts.ContainsKey("content") ? ToolNames.AddToKb : ToolNames.ScheduleEvent,

            // Somebody's mail lies in the inbox and an answer is wanted: a draft can do no harm.
            AgentName.Email => _facts.ContainsKey("email_id") ? ToolNames.DraftReply : ToolNames.SendEmail,
            AgentName.Knowledge => ToolNames.AddToKb,
            _ => ToolNames.SetReminder,
        };
        return EpisodeAction.Of(tool, Arguments(tool));
    }

    private JsonObject Arguments(string tool)
    {
        string[] names = tool switch
        {
            ToolNames.ScheduleEvent => ["title", "start_time", "duration_minutes", "attendee_emails", "recurrence"],
            ToolNames.SendEmail => ["to", "subject", "body"],
            ToolNames.DraftReply => ["email_id", "body", "tone"],
            ToolNames.AddToKb => ["content", "category"],
            _ => ["label", "frequency", "time_of_day", "date"],
        };
        var arguments = new JsonObject { ["todo_id"] = todo.TodoId };
        foreach (var name in names)
        {
            if (_facts.TryGetValue(name, out var value))
            {
                arguments[name] = value;
            }
        }

        return arguments;
    }
}
