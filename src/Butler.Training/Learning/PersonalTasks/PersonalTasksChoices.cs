using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What there is to do in a queue: who is in a pending to-do may be looked up, which costs nothing but the step; it may be routed, and once it has been briefed asked about, done by any tool, or routed
/// elsewhere. Which one and how is learned; the arguments are what the briefings told.
/// </summary>
/// <param name="wordDropout">
/// How likely each word of an episode is left unread, 0 to 1. Above 0 only while learning: what is not always there cannot be leant on,
/// and what carries over to other wording is learned as well (Srivastava et al., 2014).
/// </param>
/// <param name="routerNoise">
/// How likely the router is taken to say something by chance, 0 to 1. Above 0 only while learning: on the training split it is nearly
/// always right, and elsewhere it is not.
/// </param>
public sealed class PersonalTasksChoices(double wordDropout = 0, double routerNoise = 0) : IChoices
{
    private static readonly string[] Deeds =
        [ToolNames.ScheduleEvent, ToolNames.SendEmail, ToolNames.DraftReply, ToolNames.AddToKb, ToolNames.SetReminder];

    private readonly Dictionary<string, TodoCourse> _courses = new(StringComparer.Ordinal);
    private readonly List<Offer> _offers = [];
    private Offer? _taken;
    private ReadingNoise _noise = ReadingNoise.None;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _courses.Clear();
        _taken = null;
        _noise = new ReadingNoise(request, wordDropout, routerNoise);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Candidate> Look(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (PersonalTasksObservation)last.Observation;
        Note(observation.LastResult);
        var pending = observation.Todos.Where(todo => todo.Status == "pending").Select(CourseOf).ToArray();
        var candidates = new List<Candidate>();
        _offers.Clear();
        foreach (var course in pending.Where(course => course.Calls.Count < TodoCourse.MostCalls))
        {
            var standing = new Standing(course, pending, _taken?.Course);
            foreach (var offer in Offers(course))
            {
                _offers.Add(offer);
                candidates.Add(new Candidate(offer.Label, standing.FeaturesOf(offer), () => Write(offer)));
            }
        }

        return candidates;
    }

    /// <inheritdoc/>
    public void Choose(int index) => _taken = _offers[index];

    private static IEnumerable<Offer> Offers(TodoCourse course)
    {
        foreach (var name in AgentNames.All)
        {
            if (course.RoutedTo != name)
            {
                yield return new Offer(course, ToolNames.RouteToAgent, name, "route:" + name);
            }
        }

        if (course.RoutedTo.Length == 0)
        {
            if (course.Relation is null)
            {
                yield return new Offer(course, ToolNames.RouteToAgent, null, "look");
            }

            yield break;
        }

        if (course.Facts.Missing is { } field)
        {
            yield return new Offer(course, ToolNames.AskClarification, field, "ask");
        }

        foreach (var deed in Deeds)
        {
            yield return new Offer(course, deed, null, deed);
        }
    }

    private static EpisodeAction Write(Offer offer)
    {
        var id = offer.Course.Todo.TodoId;
        return offer.Tool switch
        {
            ToolNames.RouteToAgent when offer.Detail is null => EpisodeAction.Of(
                offer.Tool, ("text", $"What is known about this: {offer.Course.Todo.Text}?"), ("agent_name", AgentName.Knowledge.ToWire())),
            ToolNames.RouteToAgent => EpisodeAction.Of(offer.Tool, ("todo_id", id), ("agent_name", offer.Detail!)),
            ToolNames.AskClarification => EpisodeAction.Of(
                offer.Tool, ("todo_id", id), ("field", offer.Detail!), ("question", $"What is the {offer.Detail!.Replace('_', ' ')} for: {offer.Course.Todo.Text}")),
            _ => EpisodeAction.Of(offer.Tool, offer.Course.Facts.Arguments(id, offer.Tool)),
        };
    }

    private TodoCourse CourseOf(ObservedTodo todo)
    {
        if (!_courses.TryGetValue(todo.TodoId, out var course))
        {
            _courses.Add(todo.TodoId, course = new TodoCourse(todo, _noise));
        }

        return course;
    }

    private void Note(PersonalTasksReply? result)
    {
        if (_taken is not { } taken || result is null)
        {
            return;
        }

        var course = taken.Course;
        if (taken is { Tool: ToolNames.RouteToAgent, Detail: null })
        {
            course.Relation = RelationIn(result);
            return;
        }

        course.Calls.Add(taken.Label);
        course.LastAnswer = result.Ok ? "ok" : result.Code ?? "refused";
        if (taken.Tool == ToolNames.AskClarification)
        {
            course.Facts.TryAsk(out _);
        }

        course.Facts.Take(result, taken.Tool == ToolNames.AskClarification ? taken.Detail : null);
        if (taken.Tool == ToolNames.RouteToAgent)
        {
            (course.RoutedTo, course.HasAnswer) = (taken.Detail!, result.Briefing?.Citations.Count > 0);
        }
    }

    // A contact is told as "Asha Rao (friend): …"; nobody known is a word of its own.
    private static string RelationIn(PersonalTasksReply result)
    {
        var contact = result.Briefing?.Citations.FirstOrDefault(hit => hit.Source == "contacts")?.Text ?? string.Empty;
        var (open, close) = (contact.IndexOf('(', StringComparison.Ordinal), contact.IndexOf(')', StringComparison.Ordinal));
        return open >= 0 && close > open ? contact[(open + 1)..close] : "nobody";
    }
}
