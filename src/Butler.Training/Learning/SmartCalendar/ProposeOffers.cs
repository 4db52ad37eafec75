using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>The best slot of each reading, the earliest, the one after the best, and that there is none.</summary>
internal static class ProposeOffers
{
    private static readonly ulong Kind = FeatureHash.Of("propose");
    private static readonly ulong Support = FeatureHash.Of("support");

    /// <summary>The offers, but for proposals that were made.</summary>
    public static IEnumerable<StageOffer> Of(MeetingCourse course, ReadingFeatures marks)
    {
        var likely = course.Readings.Where(reading => reading.Stance == Stance.AsShown && marks.Contradictions(reading) == 0).ToArray();
        foreach (var reading in course.Readings)
        {
            foreach (var (kind, slots) in Proposals(reading))
            {
                if (course.Refused.Exists(refused => refused.SequenceEqual(slots)))
                {
                    continue;
                }

                var features = new FeatureList();
                marks.AddTo(features, reading);
                var call = FeatureHash.Join(Kind, FeatureHash.Of(kind));
                features.Add(call, (ulong)course.Refused.Count);
                var holding = slots.Count == 0 ? likely.Count(each => each.Slots.Count == 0) : likely.Count(each => each.Slots.Contains(slots[0]));
                features.Add(Support, (ulong)(holding == 0 ? 0 : holding == likely.Length ? 5 : 1 + (3 * holding / likely.Length)));
                yield return new StageOffer(kind, features.ToArray(), () => StageCalls.Propose(slots.Count == 0 ? MeetingSlot.NoneText : course.TextOf(slots[0]))) { Slots = slots };
            }
        }
    }

    private static IEnumerable<(string Kind, IReadOnlyList<int> Slots)> Proposals(ProblemReading reading)
    {
        if (reading.Ranking.Count == 0)
        {
            yield return ("none", []);
            yield break;
        }

        yield return ("best", [reading.Ranking[0]]);
        if (reading.Slots[0] != reading.Ranking[0])
        {
            yield return ("earliest", [reading.Slots[0]]);
        }

        if (reading.Ranking.Count > 1)
        {
            yield return ("next_best", [reading.Ranking[1]]);
        }
    }
}
