using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;
using Butler.Training.Policies;
using NodaTime;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>How far a to-do has come, as the one who works on it knows, and what may be called on it next.</summary>
/// <param name="todo">The to-do.</param>
/// <param name="now">The user's clock.</param>
/// <param name="noise">What is misread of it while learning.</param>
public sealed class TodoCourse(ObservedTodo todo, LocalDateTime now, ReadingNoise noise)
{
    /// <summary>Calls after which it is left alone: routing, questions, the deed, and another try.</summary>
    public const int MostCalls = 6;

    /// <summary>Nobody known is in it.</summary>
    public const string Nobody = "nobody";

    private const string Unavailable = "unavailable";

    private static readonly string[] Deeds =
        [ToolNames.ScheduleEvent, ToolNames.SendEmail, ToolNames.DraftReply, ToolNames.AddToKb, ToolNames.SetReminder];

    // Deeds that were refused for what they said: they would be refused again.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>The to-do's id.</summary>
    public string TodoId => todo.TodoId;

    /// <summary>What its text tells.</summary>
    public TodoFeatures Features { get; } = TodoFeatures.Of(todo, now, noise);

    /// <summary>What is known of it.</summary>
    public FactSheet Facts { get; } = new();

    /// <summary>The calls on it, by label, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>How the last call on it was answered: <c>ok</c>, the refusal's code, or empty before the first.</summary>
    public string LastAnswer { get; private set; } = string.Empty;

    /// <summary>The agent that it was routed to last, or empty.</summary>
    public string RoutedTo { get; private set; } = string.Empty;

    /// <summary>Whether the last briefing said where an answer stands.</summary>
    public bool HasAnswer { get; private set; }

    /// <summary>What the one in it is to the user, such as <c>friend</c>, or <see cref="Nobody"/>; null while that can be looked up.</summary>
    public string? Relation
    {
        get => field ?? (Features.Names.Count == 0 ? Nobody : null);
        set;
    }

    /// <summary>It may be routed, and once it has been briefed asked about, done by any tool, or routed elsewhere.</summary>
    public IEnumerable<Offer> Offers()
    {
        foreach (var agent in AgentNames.All.Where(agent => agent != RoutedTo))
        {
            yield return new Offer(ToolNames.RouteToAgent, agent, "route:" + agent);
        }

        if (RoutedTo.Length == 0)
        {
            yield break;
        }

        if (Facts.Missing is { } field)
        {
            yield return new Offer(ToolNames.AskClarification, field, "ask");
        }

        foreach (var deed in Deeds.Where(deed => _refused.Count == 0 || !_refused.Contains(Spell(deed))))
        {
            yield return new Offer(deed, null, deed);
        }
    }

    /// <summary>Writes a call on it.</summary>
    public EpisodeAction Write(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer switch
        {
            { Tool: ToolNames.RouteToAgent, Detail: { } agent } => EpisodeAction.Of(offer.Tool, ("todo_id", todo.TodoId), ("agent_name", agent)),
            { Tool: ToolNames.AskClarification, Detail: { } field } => EpisodeAction.Of(
                offer.Tool, ("todo_id", todo.TodoId), ("field", field), ("question", $"What is the {field.Replace('_', ' ')} for: {todo.Text}")),
            _ => EpisodeAction.Of(offer.Tool, Facts.Arguments(todo.TodoId, offer.Tool)),
        };
    }

    /// <summary>Takes in what a call on it was answered with.</summary>
    public void Take(Offer offer, PersonalTasksReply result)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(result);
        Calls.Add(offer.Label);
        LastAnswer = result.Ok ? "ok" : result.Code ?? "refused";
        if (!result.Ok && result.Code != Unavailable && Deeds.Contains(offer.Tool))
        {
            _refused.Add(Spell(offer.Tool));
        }

        var asked = offer.Tool == ToolNames.AskClarification ? offer.Detail : null;
        if (asked is not null)
        {
            Facts.TryAsk(out _);
        }

        Facts.Take(result.Briefing is { } briefing ? result with { Briefing = noise.Hear(todo.Text, briefing) } : result, asked);
        if (offer.Tool == ToolNames.RouteToAgent)
        {
            (RoutedTo, HasAnswer) = (offer.Detail!, result.Briefing?.Citations.Count > 0);
        }
    }

    private string Spell(string deed) => deed + Facts.Arguments(todo.TodoId, deed).ToJsonString();
}
