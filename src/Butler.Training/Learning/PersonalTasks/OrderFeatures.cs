namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What says which to-do comes first: who is in it and how far it leans to private life or to work, and not its words, which are learned
/// by heart where few are known.
/// </summary>
internal sealed class OrderFeatures(IReadOnlyList<TodoCourse> pending, PeopleLookUp? lookUp, TodoCourse? last)
{
    private const ulong Order = 14;
    private const ulong LookUp = 15;
    private const int MostLean = 5;
    private const int MostTodos = 5;

    /// <summary>The features of turning to a to-do.</summary>
    public int[] Of(TodoCourse course)
    {
        var guess = course.Features.Guess;
        var highest = pending.Count == 1 ? 9UL : (ulong)pending.Where(other => other != course).Max(other => other.Features.Guess.Tier);
        var relation = FeatureHash.Of(course.Relation);
        var lean = (ulong)(Math.Clamp((int)Math.Round(guess.Routing.Lean), -MostLean, MostLean) + MostLean);
        var isBegun = course.Calls.Count > 0 ? 1UL : 0;
        return
        [
            Place(0, FeatureHash.Join((ulong)guess.Tier, highest)),
            Place(1, course == last ? 1UL : 0),
            Place(2, relation),
            Place(3, lean),
            Place(4, FeatureHash.Join(relation, lean)),
            Place(5, lookUp is null ? 0UL : 1),
        ];

        int Place(ulong kind, ulong value) => FeatureHash.Place(FeatureHash.Join(Order, FeatureHash.Join(value, (2 * kind) + isBegun)));
    }

    /// <summary>The features of asking who is in the to-dos.</summary>
    public int[] OfLookUp() =>
    [
        FeatureHash.Place(LookUp),
        FeatureHash.Place(FeatureHash.Join(LookUp, (ulong)(lookUp?.Courses.Count ?? 0))),
        FeatureHash.Place(FeatureHash.Join(LookUp, 10 + (ulong)Math.Min(pending.Count, MostTodos))),
    ];
}
