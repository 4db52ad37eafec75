using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What there is to do in a queue: who is in the pending to-dos may be looked up, which costs nothing but the step; each may be routed,
/// and once it has been briefed asked about, done by any tool, or routed elsewhere. Which one and how is learned; the arguments are what
/// the briefings told.
/// </summary>
/// <param name="levels">How much is misread while learning; null to read everything as it is.</param>
public sealed class PersonalTasksChoices(NoiseLevels? levels = null) : IChoices
{
    private static readonly string[] Deeds =
        [ToolNames.ScheduleEvent, ToolNames.SendEmail, ToolNames.DraftReply, ToolNames.AddToKb, ToolNames.SetReminder];

    private const string Unavailable = "unavailable";

    // One answer names three at most.
    private const int MostLookedUp = 3;

    private readonly Dictionary<string, TodoCourse> _courses = new(StringComparer.Ordinal);
    private readonly List<Offer> _offers = [];
    private Offer? _taken;
    private TodoCourse? _chosen;
    private ReadingNoise _noise = ReadingNoise.None;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _courses.Clear();
        (_taken, _chosen) = (null, null);
        _noise = levels is null ? ReadingNoise.None : new ReadingNoise(request, levels);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Candidate> Look(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (PersonalTasksObservation)last.Observation;
        if (_chosen is null)
        {
            Note(observation.LastResult);
        }

        var now = OffsetDateTimePattern.Rfc3339.Parse(observation.Now.Local).Value.LocalDateTime;
        var pending = observation.Todos.Where(todo => todo.Status == "pending").Select(todo => CourseOf(todo, now)).ToArray();
        return _chosen is null ? ChooseTodo(pending) : ChooseCall(_chosen, pending);
    }

    /// <inheritdoc/>
    public EpisodeAction? Choose(int index)
    {
        if (_chosen is null && !_offers[index].IsLookUp)
        {
            _chosen = _offers[index].Course;
            return null;
        }

        (_taken, _chosen) = (_offers[index], null);
        return Write(_taken);
    }

    // First which to-do, then which call: how sure a call is must not decide what comes first.
    private Candidate[] ChooseTodo(TodoCourse[] pending)
    {
        _offers.Clear();
        if (LookUp(pending) is { } lookUp)
        {
            _offers.Add(lookUp);
        }

        _offers.AddRange(pending.Where(course => course.Calls.Count < TodoCourse.MostCalls).Select(course => new Offer([course], string.Empty, null, Offer.GoOn)));
        return [.. _offers.Select(offer => new Candidate(offer.IsLookUp ? Standing.FeaturesOfLookUp(offer, pending) : new Standing(offer.Course, pending, _taken).FeaturesOfTodo()))];
    }

    private Candidate[] ChooseCall(TodoCourse course, TodoCourse[] pending)
    {
        _offers.Clear();
        _offers.AddRange(Offers(course));
        var standing = new Standing(course, pending, _taken);
        return [.. _offers.Select(offer => new Candidate(standing.FeaturesOf(offer)))];
    }

    private static Offer? LookUp(TodoCourse[] pending)
    {
        TodoCourse[] unknown = [.. pending.Where(course => course.Relation is null && course.Calls.Count == 0).Take(MostLookedUp)];
        return unknown.Length == 0 ? null : new Offer(unknown, ToolNames.RouteToAgent, null, Offer.LookUp);
    }

    private static IEnumerable<Offer> Offers(TodoCourse course)
    {
        foreach (var name in AgentNames.All)
        {
            if (course.RoutedTo != name)
            {
                yield return new Offer([course], ToolNames.RouteToAgent, name, "route:" + name);
            }
        }

        if (course.RoutedTo.Length == 0)
        {
            yield break;
        }

        if (course.Facts.Missing is { } field)
        {
            yield return new Offer([course], ToolNames.AskClarification, field, "ask");
        }

        foreach (var deed in Deeds.Where(deed => course.Refused.Count == 0 || !course.Refused.Contains(Spell(course, deed))))
        {
            yield return new Offer([course], deed, null, deed);
        }
    }

    private static string Spell(TodoCourse course, string deed) => deed + course.Facts.Arguments(course.Todo.TodoId, deed).ToJsonString();

    private static EpisodeAction Write(Offer offer)
    {
        var id = offer.Course.Todo.TodoId;
        return offer.Tool switch
        {
            ToolNames.RouteToAgent when offer.IsLookUp => EpisodeAction.Of(
                offer.Tool, ("text", $"What do you know about {string.Join(", ", offer.Courses.Select(course => string.Join(' ', course.Names)))}?"), ("agent_name", AgentName.Knowledge.ToWire())),
            ToolNames.RouteToAgent => EpisodeAction.Of(offer.Tool, ("todo_id", id), ("agent_name", offer.Detail!)),
            ToolNames.AskClarification => EpisodeAction.Of(
                offer.Tool, ("todo_id", id), ("field", offer.Detail!), ("question", $"What is the {offer.Detail!.Replace('_', ' ')} for: {offer.Course.Todo.Text}")),
            _ => EpisodeAction.Of(offer.Tool, offer.Course.Facts.Arguments(id, offer.Tool)),
        };
    }

    private TodoCourse CourseOf(ObservedTodo todo, LocalDateTime now)
    {
        if (!_courses.TryGetValue(todo.TodoId, out var course))
        {
            _courses.Add(todo.TodoId, course = new TodoCourse(todo, now, _noise));
        }

        return course;
    }

    private void Note(PersonalTasksReply? result)
    {
        if (_taken is not { } taken || result is null)
        {
            return;
        }

        if (taken.IsLookUp)
        {
            foreach (var asked in taken.Courses)
            {
                asked.Relation = RelationIn(result, asked.Names);
            }

            return;
        }

        var course = taken.Course;
        course.Calls.Add(taken.Label);
        if (result.Code is not (null or Unavailable) && Deeds.Contains(taken.Tool))
        {
            course.Refused.Add(Spell(course, taken.Tool));
        }

        course.LastAnswer = result.Ok ? "ok" : result.Code ?? "refused";
        if (taken.Tool == ToolNames.AskClarification)
        {
            course.Facts.TryAsk(out _);
        }

        var heard = result.Briefing is { } briefing ? result with { Briefing = _noise.Hear(course.Todo.Text, briefing) } : result;
        course.Facts.Take(heard, taken.Tool == ToolNames.AskClarification ? taken.Detail : null);
        if (taken.Tool == ToolNames.RouteToAgent)
        {
            (course.RoutedTo, course.HasAnswer) = (taken.Detail!, result.Briefing?.Citations.Count > 0);
        }
    }

    // A contact is told as "Asha Rao (friend): …".
    private static string RelationIn(PersonalTasksReply result, IReadOnlyList<string> names)
    {
        foreach (var hit in result.Briefing?.Citations ?? [])
        {
            var (open, close) = (hit.Text.IndexOf('(', StringComparison.Ordinal), hit.Text.IndexOf(')', StringComparison.Ordinal));
            if (hit.Source == "contacts" && open >= 0 && close > open && names.Any(name => hit.Text.AsSpan(0, open).Contains(name, StringComparison.Ordinal)))
            {
                return hit.Text[(open + 1)..close];
            }
        }

        return TodoCourse.Nobody;
    }
}
