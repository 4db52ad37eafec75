using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What there is to do in a queue. First which to-do, or to look up who is in them, and then which call on it: how sure a call is must not
/// decide what comes first. Both are learned; the arguments are what the briefings told.
/// </summary>
/// <param name="levels">How much is misread while learning; null to read everything as it is.</param>
public sealed class PersonalTasksChoices(NoiseLevels? levels = null) : IChoices
{
    private readonly Dictionary<string, TodoCourse> _courses = new(StringComparer.Ordinal);
    private ReadingNoise _noise = ReadingNoise.None;
    private TodoCourse[] _todos = [];
    private Offer[] _offers = [];
    private PeopleLookUp? _lookUp;
    private TodoCourse? _current;
    private Offer? _called;
    private bool _isAsking;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _courses.Clear();
        _noise = levels is null ? ReadingNoise.None : new ReadingNoise(request, levels);
        (_current, _called, _isAsking, _offers) = (null, null, false, []);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Candidate> Look(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        if (_offers.Length > 0)
        {
            return [.. _offers.Select(offer => new Candidate(offer.Label, CallFeatures.Of(_current!, offer)))];
        }

        var observation = (PersonalTasksObservation)last.Observation;
        Note(observation.LastResult);
        var now = OffsetDateTimePattern.Rfc3339.Parse(observation.Now.Local).Value.LocalDateTime;
        TodoCourse[] pending = [.. observation.Todos.Where(todo => todo.Status == "pending").Select(todo => CourseOf(todo, now))];
        _todos = [.. pending.Where(course => course.Calls.Count < TodoCourse.MostCalls)];
        _lookUp = PeopleLookUp.Of(pending);
        var order = new OrderFeatures(pending, _lookUp, _current);
        var todos = _todos.Select(course => new Candidate(course.TodoId, order.Of(course)));
        return [.. _lookUp is null ? todos : todos.Append(new Candidate("look_up", order.OfLookUp()))];
    }

    /// <inheritdoc/>
    public EpisodeAction? Choose(int index)
    {
        if (_offers.Length > 0)
        {
            (_called, _offers) = (_offers[index], []);
            return _current!.Write(_called);
        }

        _isAsking = index == _todos.Length;
        if (_isAsking)
        {
            _current = null;
            return _lookUp!.Ask();
        }

        _current = _todos[index];
        _offers = [.. _current.Offers()];
        return null;
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
        if (result is not null && _isAsking)
        {
            _lookUp!.Take(result);
        }
        else if (result is not null && _called is not null)
        {
            _current!.Take(_called, result);
        }
    }
}
