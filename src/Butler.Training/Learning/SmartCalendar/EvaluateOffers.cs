using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>The candidates that each reading leaves, and that there are none.</summary>
internal static class EvaluateOffers
{
    private static readonly ulong None = FeatureHash.Of("name none");

    /// <summary>The offers, but for lists that were given.</summary>
    public static IEnumerable<StageOffer> Of(MeetingCourse course, ReadingFeatures marks)
    {
        foreach (var reading in course.Readings.Where(reading => IsFresh(course, reading.Slots)))
        {
            var features = new FeatureList();
            marks.AddTo(features, reading);
            yield return new StageOffer(ReadingLabel.Of(course.Seen, reading), features.ToArray(), () => Write(course, reading.Slots)) { Slots = reading.Slots };
        }

        if (IsFresh(course, []) && course.Readings.All(reading => reading.Slots.Count > 0))
        {
            var features = new FeatureList();
            features.Add(None, (ulong)course.Named.Count);
            yield return new StageOffer("none", features.ToArray(), () => Write(course, []));
        }
    }

    private static bool IsFresh(MeetingCourse course, IReadOnlyList<int> slots) => !course.Named.Exists(named => named.Slots.SequenceEqual(slots));

    private static EpisodeAction Write(MeetingCourse course, IReadOnlyList<int> slots) => StageCalls.Evaluate(slots.Select(course.TextOf));
}
