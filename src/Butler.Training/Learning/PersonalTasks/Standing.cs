using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>Where a to-do stands among the others, and what that makes of each call on it.</summary>
internal sealed class Standing
{
    private const ulong First = 11;
    private const ulong Word = 12;
    private const ulong Course = 13;
    private const ulong Order = 14;

    private readonly TodoCourse _course;
    private readonly ulong[] _order;
    private readonly bool _choosesTodo;

    /// <summary>Places a to-do.</summary>
    /// <param name="course">The to-do.</param>
    /// <param name="pending">All that are pending, in the order of the queue.</param>
    /// <param name="last">The one that the last call was about, or null.</param>
    public Standing(TodoCourse course, IReadOnlyList<TodoCourse> pending, TodoCourse? last)
    {
        _course = course;
        var guess = course.Features.Guess;
        var others = pending.Where(other => other != course).ToArray();
        var highest = others.Length == 0 ? 9UL : (ulong)others.Max(other => other.Features.Guess.Tier);
        var ahead = others.Count(other => other.Features.Guess.Routing.Lean > guess.Routing.Lean);
        var relation = FeatureHash.Of(course.Relation);
        var kindest = FeatureHash.Of(others.Select(other => other.Relation).Where(each => each is not null).Order(StringComparer.Ordinal).LastOrDefault());
        var isBegun = course.Calls.Count > 0 ? 1UL : 0;
        var tiers = FeatureHash.Join((ulong)guess.Tier, highest);
        _choosesTodo = others.Length > 0 && course.Calls.Count == 0;
        _order =
        [
            FeatureHash.Join(Order, FeatureHash.Join(tiers, isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join((ulong)Math.Min(ahead, 3), 20 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(course == last ? 1UL : 0, 30 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(relation, 40 + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(FeatureHash.Join(relation, (ulong)guess.Tier), 50 + (others.Length > 0 ? 2UL : 0) + isBegun)),
            FeatureHash.Join(Order, FeatureHash.Join(relation, FeatureHash.Join(60 + isBegun, kindest))),
        ];
    }

    /// <summary>The features of a call.</summary>
    public int[] FeaturesOf(Offer offer)
    {
        var call = FeatureHash.Of(offer.Label);
        var text = _course.Features;
        var isFirst = _course.RoutedTo.Length == 0;
        var places = new List<int>(_order.Length + 12 + (3 * text.Router.Count) + (2 * text.Words.Count));
        foreach (var order in _order)
        {
            places.Add(FeatureHash.Place(order));
        }

        // What the words say of a call counts before a briefing; after it, what the briefing said.
        var stage = FeatureHash.Join(call, isFirst ? First : FeatureHash.Of(_course.RoutedTo));
        foreach (var feature in text.Router)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(stage, feature)));
        }

        foreach (var word in text.Words)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(FeatureHash.Join(call, Word), word)));
            if (_choosesTodo)
            {
                places.Add(FeatureHash.Place(FeatureHash.Join(Order, word)));
            }
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
