using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>Where a to-do stands among the others, and what that makes of each call on it.</summary>
internal sealed class Standing
{
    private const ulong First = 11;
    private const ulong Word = 12;
    private const ulong Course = 13;
    private const ulong Order = 14;
    private const int MostLean = 5;

    private readonly TodoCourse _course;
    private readonly ulong[] _order;
    private readonly ulong _unknown;

    /// <summary>Places a to-do.</summary>
    /// <param name="course">The to-do.</param>
    /// <param name="pending">All that are pending, in the order of the queue.</param>
    /// <param name="last">The last call, or null.</param>
    public Standing(TodoCourse course, IReadOnlyList<TodoCourse> pending, Offer? last)
    {
        _course = course;
        var guess = course.Features.Guess;
        var others = pending.Where(other => other != course).ToArray();
        var highest = others.Length == 0 ? 9UL : (ulong)others.Max(other => other.Features.Guess.Tier);
        var relation = FeatureHash.Of(course.Relation);
        var lean = (ulong)(Math.Clamp((int)Math.Round(guess.Routing.Lean), -MostLean, MostLean) + MostLean);
        var isBegun = course.Calls.Count > 0 ? 1UL : 0;
        _unknown = (ulong)Math.Min(pending.Count(other => other.Relation is null && other.Calls.Count == 0), 2);
        _order =
        [
            FeatureHash.Join(Order, FeatureHash.Join(FeatureHash.Join((ulong)guess.Tier, highest), isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(last is { IsLookUp: false } && last.Course == course ? 1UL : 0, 30 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(relation, 40 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(lean, 50 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(FeatureHash.Join(relation, lean), 60 + isBegun)),
        ];
    }

    /// <summary>The features of the question who is in to-dos.</summary>
    public static int[] FeaturesOfLookUp(Offer offer, IReadOnlyList<TodoCourse> pending)
    {
        var kind = FeatureHash.Join(Order, FeatureHash.Of(offer.Label));
        return [FeatureHash.Place(kind), FeatureHash.Place(FeatureHash.Join(kind, (ulong)offer.Courses.Count)), FeatureHash.Place(FeatureHash.Join(kind, 10 + (ulong)Math.Min(pending.Count, 5)))];
    }

    /// <summary>The features of turning to the to-do.</summary>
    public int[] FeaturesOfTodo() => [.. _order.Select(FeatureHash.Place), FeatureHash.Place(FeatureHash.Join(Order, FeatureHash.Join(_unknown, 70 + (_course.Calls.Count > 0 ? 1UL : 0))))];

    /// <summary>The features of a call.</summary>
    public int[] FeaturesOf(Offer offer)
    {
        var call = FeatureHash.Of(offer.Label);
        var text = _course.Features;
        var isFirst = _course.RoutedTo.Length == 0;
        var places = new List<int>(12 + (3 * text.Router.Count) + (2 * text.Words.Count));
        // What the words say of a call counts before a briefing; after it, what the briefing said.
        var stage = FeatureHash.Join(call, isFirst ? First : FeatureHash.Of(_course.RoutedTo));
        foreach (var feature in text.Router)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(stage, feature)));
        }

        foreach (var word in text.Words)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(FeatureHash.Join(call, Word), word)));
        }

        AddCourse(places, offer, stage);
        return [.. places.Distinct()];
    }

    private void AddCourse(List<int> places, Offer offer, ulong stage)
    {
        var course = FeatureHash.Join(stage, Course);
        var known = offer.Tool is ToolNames.RouteToAgent or ToolNames.AskClarification ? 0UL : (ulong)_course.Facts.CountKnown(offer.Tool);
        var before = (ulong)Math.Min(_course.Calls.Count(label => label == offer.Label), 2);
        var missing = _course.Facts.Missing is null ? 0UL : 1;
        var answer = FeatureHash.Of(_course.LastAnswer);
        Add(1, known);
        Add(10, FeatureHash.Of(_course.Relation));
        Add(2, before);
        Add(3, missing);
        Add(4, answer);
        Add(5, FeatureHash.Join(answer, before));
        Add(6, _course.HasAnswer ? 1UL : 0);
        Add(7, FeatureHash.Join(known, missing));
        Add(8, FeatureHash.Join(_course.Facts.Knows("email_id") ? 1UL : 0, _course.Facts.Knows("content") ? 1UL : 0));
        if (offer.Tool == ToolNames.AskClarification)
        {
            Add(9, FeatureHash.Of(offer.Detail));
        }

        void Add(ulong kind, ulong value) => places.Add(FeatureHash.Place(FeatureHash.Join(course, FeatureHash.Join(kind, value))));
    }
}
