using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>What says which call a to-do takes: before a briefing what the text says, after it what the briefing and the answers said.</summary>
internal static class CallFeatures
{
    private const ulong First = 11;
    private const ulong Word = 12;
    private const ulong Course = 13;
    private const int Fixed = 11;

    /// <summary>The features of a call.</summary>
    public static int[] Of(TodoCourse course, Offer offer)
    {
        var call = FeatureHash.Of(offer.Label);
        var text = course.Features;
        var stage = FeatureHash.Join(call, course.RoutedTo.Length == 0 ? First : FeatureHash.Of(course.RoutedTo));
        var places = new List<int>(Fixed + text.Shape.Count + text.Words.Count);
        foreach (var feature in text.Shape)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(stage, feature)));
        }

        var said = FeatureHash.Join(call, Word);
        foreach (var word in text.Words)
        {
            places.Add(FeatureHash.Place(FeatureHash.Join(said, word)));
        }

        AddCourse(places, course, offer, FeatureHash.Join(stage, Course));
        return [.. places];
    }

    private static void AddCourse(List<int> places, TodoCourse course, Offer offer, ulong kind)
    {
        var facts = course.Facts;
        var known = offer.Tool is ToolNames.RouteToAgent or ToolNames.AskClarification ? 0UL : (ulong)facts.CountKnown(offer.Tool);
        var before = (ulong)Math.Min(course.Calls.Count(label => label == offer.Label), 2);
        var missing = facts.Missing is null ? 0UL : 1;
        var answer = FeatureHash.Of(course.LastAnswer);
        Add(1, known);
        Add(2, before);
        Add(3, missing);
        Add(4, answer);
        Add(5, FeatureHash.Join(answer, before));
        Add(6, course.HasAnswer ? 1UL : 0);
        Add(7, FeatureHash.Join(known, missing));
        Add(8, FeatureHash.Join(facts.Knows("email_id") ? 1UL : 0, facts.Knows("content") ? 1UL : 0));
        Add(9, offer.Tool == ToolNames.AskClarification ? FeatureHash.Of(offer.Detail) : 0);
        Add(10, FeatureHash.Of(course.Relation));
        Add(11, FeatureHash.Join(answer, course.Features.Times));

        void Add(ulong about, ulong value) => places.Add(FeatureHash.Place(FeatureHash.Join(kind, FeatureHash.Join(about, value))));
    }
}
