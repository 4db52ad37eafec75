using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Training.Policies;

/// <summary>What is known of a to-do: what briefings found, what the user said, and the free slot that a refusal named.</summary>
public sealed class FactSheet
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly Queue<string> _missing = new();

    /// <summary>The field that nothing tells and that was not asked for yet; null when there is none.</summary>
    public string? Missing => _missing.TryPeek(out var next) ? next : null;

    /// <summary>Whether something is known for an argument.</summary>
    public bool Knows(string field) => _facts.ContainsKey(field);

    /// <summary>Takes in what a call was answered with.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="asked">The field that the call asked for, or null.</param>
    public void Take(PersonalTasksReply result, string? asked)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var fact in result.Briefing?.Facts ?? [])
        {
            _facts[fact.Field] = fact.Value;
        }

        foreach (var field in result.Briefing?.Missing ?? [])
        {
            if (!_missing.Contains(field))
            {
                _missing.Enqueue(field);
            }
        }

        if (asked is not null && result.Ok && result.Answer is { } answer)
        {
            _facts[asked] = answer;
        }

        IReadOnlyList<string>? free = result.Code == "conflict" ? result.Accepted : result.Briefing?.FreeSlots;
        if (free is [var slot, ..])
        {
            _facts["start_time"] = slot;
        }
    }

    /// <summary>Takes the field that is to be asked for.</summary>
    public bool TryAsk(out string field) => _missing.TryDequeue(out field!);

    /// <summary>The arguments of a deed as far as they are known.</summary>
    public JsonObject Arguments(string todoId, string tool)
    {
        var arguments = new JsonObject { ["todo_id"] = todoId };
        foreach (var name in NamesOf(tool))
        {
            if (_facts.TryGetValue(name, out var value))
            {
                arguments[name] = value;
            }
        }

        return arguments;
    }

    /// <summary>How many of the arguments of a deed are known.</summary>
    public int CountKnown(string tool) => NamesOf(tool).Count(_facts.ContainsKey);

    private static string[] NamesOf(string tool) => tool switch
    {
        ToolNames.ScheduleEvent => ["title", "start_time", "duration_minutes", "attendee_emails", "recurrence"],
        ToolNames.SendEmail => ["to", "subject", "body"],
        ToolNames.DraftReply => ["email_id", "body", "tone"],
        ToolNames.AddToKb => ["content", "category"],
        _ => ["label", "frequency", "time_of_day", "date"],
    };
}
