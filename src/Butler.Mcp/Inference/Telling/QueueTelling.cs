using System.Globalization;
using System.Text.Json;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Inference.Telling;

/// <summary>Tells somebody's queue. Whose a to-do is, personal life's or work's, is the router's reading of its text.</summary>
internal sealed class QueueTelling : IWorldTelling
{
    private const string Pending = "pending";

    /// <inheritdoc/>
    public IReadOnlyList<string> Opening(EpisodeStep start)
    {
        var seen = See(start);
        return
        [
            $"It is {seen.Now.Weekday}, {seen.Now.Local}. {seen.User.Name}, {seen.User.Role}, {seen.User.Timezone}.",
            string.Empty,
            "The queue, as it came",
            .. seen.Todos.Select(todo => string.Create(CultureInfo.InvariantCulture, $"  {todo.TodoId}  {TierOf(todo).ToWire(),-13} {todo.Text}")),
        ];
    }

    /// <inheritdoc/>
    public Matter MatterOf(EpisodeStep before, EpisodeLogEntry.Stepped call)
    {
        var id = call.Action.Arguments.ValueKind == JsonValueKind.Object && call.Action.Arguments.TryGetProperty("todo_id", out var named) ? named.ToString() : string.Empty;
        return See(before).Todos.FirstOrDefault(todo => todo.TodoId == id) is { } todo ? new Matter(id, todo.Text) : new Matter("-", "about no to-do of the queue");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TakenUp(EpisodeStep before, Matter matter)
    {
        var pending = See(before).Todos.Where(todo => todo.Status == Pending).ToLookup(TierOf);
        if (pending.SelectMany(tier => tier).FirstOrDefault(each => each.TodoId == matter.Key) is not { } todo)
        {
            return [];
        }

        var (people, work) = (Ids(pending[Tier.Personal]), Ids(pending[Tier.Professional]));
        return
        [
            TierOf(todo) switch
            {
                Tier.Personal when work.Length > 0 => $"personal: people come first, the work of {work} waits",
                Tier.Personal => "personal, and no work waits",
                Tier.Professional when people.Length > 0 => $"work, while {people} of personal life still waits",
                Tier.Professional => "work, now that nothing of personal life waits",
                _ when people.Length + work.Length > 0 => "neither life nor work, while others still wait",
                _ => "neither life nor work: last",
            },
        ];

        string Ids(IEnumerable<ObservedTodo> todos) => string.Join(", ", todos.Where(each => each.TodoId != matter.Key).Select(each => each.TodoId));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Answer(EpisodeLogEntry.Stepped call) => call.Step.Reply?.Content is not PersonalTasksReply reply ? ["no answer"]
        : !reply.Ok ? [$"refused ({reply.Code}): {reply.Reason}", .. Listed("would be accepted", reply.Accepted)]
        : reply.Effect is { } effect ? [Tell(effect)]
        : reply.Briefing is { } briefing ? [.. Tell(briefing).Prepend(reply.Answer ?? $"briefing of {briefing.Agent}").Distinct()]
        : [reply.Answer is null ? "done" : $"the user answers: {reply.Answer}"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Closing(EpisodeStep last)
    {
        var open = See(last).Todos.Where(todo => todo.Status == Pending).Select(todo => todo.TodoId).ToArray();
        return open.Length == 0 ? ["Everything is settled."] : [$"Not settled: {string.Join(", ", open)}."];
    }

    private static PersonalTasksObservation See(EpisodeStep step) => (PersonalTasksObservation)step.Observation;

    private static Tier TierOf(ObservedTodo todo) => TodoRouter.Default.Route(todo.Text).Tier;

    private static string Tell(Effect effect)
    {
        string?[] words =
        [
            effect.Title ?? effect.Text, effect.Recipients is { Count: > 0 } to ? $"to {string.Join(", ", to)}" : null,
            effect.Start, effect.Recurrence, effect.FirstDate, effect.TimeOfDay, effect.Category, effect.Note,
        ];
        return $"{effect.Kind.Replace('_', ' ')}: {string.Join("; ", words.Where(word => !string.IsNullOrEmpty(word)))}";
    }

    private static IEnumerable<string> Tell(Briefing briefing) =>
    [
        .. briefing.Facts.Select(fact => $"{fact.Field}: {fact.Value} ({fact.Source})"),
        .. Listed("nobody here knows", briefing.Missing),
        .. Listed("in the way", briefing.Conflicts),
        .. Listed("free instead", briefing.FreeSlots),
        .. briefing.Note is { } note ? [note] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Listed(string title, IReadOnlyList<string>? entries) =>
        entries is { Count: > 0 } ? [$"{title}: {string.Join(", ", entries)}"] : [];
}
