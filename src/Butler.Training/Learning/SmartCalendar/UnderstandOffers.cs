using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>
/// What the request may be said to ask for: each priority, each deadline that it names or none, and those of its fullest sentence
/// or everybody. Length and zone are as the rules read them.
/// </summary>
internal static class UnderstandOffers
{
    private static readonly ulong Priority = FeatureHash.Of("priority");
    private static readonly ulong Deadline = FeatureHash.Of("deadline");
    private static readonly ulong People = FeatureHash.Of("people");

    /// <summary>The offers, but for those that were made.</summary>
    public static IEnumerable<StageOffer> Of(MeetingCourse course)
    {
        var seen = course.Seen;
        foreach (var priority in RequestFacts.Priorities)
        {
            foreach (var deadline in seen.Deadlines)
            {
                foreach (var group in seen.Groups)
                {
                    var facts = seen.Facts with { Priority = priority, Deadline = deadline.Moment, Participants = group };
                    if (!course.HasSaid(facts))
                    {
                        yield return new StageOffer(Label(seen, facts), Features(seen, facts, deadline), () => StageCalls.Understand(facts)) { Facts = facts };
                    }
                }
            }
        }
    }

    private static string Label(SeenRequest seen, RequestFacts facts) => string.Join('+', (string[])
    [
        facts.Priority,
        facts.Deadline is null ? "no_deadline" : facts.Deadline == seen.Facts.Deadline ? "deadline_as_read" : "other_deadline",
        facts.Participants.Count == seen.Problem.People.Count ? "everybody" : "those_asked",
    ]);

    private static int[] Features(SeenRequest seen, RequestFacts facts, SaidDeadline deadline)
    {
        var features = new FeatureList();
        var priority = FeatureHash.Join(Priority, FeatureHash.Of(facts.Priority));
        features.Add(priority, 0);
        if (seen.TrustsRules)
        {
            features.Add(FeatureHash.Join(priority, 1), FeatureHash.Of(seen.Facts.Priority));
            features.Add(Deadline, deadline.IsRead ? 1UL : 0);
        }

        foreach (var word in seen.Words)
        {
            features.Add(FeatureHash.Join(priority, 2), word);
        }

        var mentions = (ulong)seen.Deadlines.Count(each => each.IsSaid);
        features.Add(FeatureHash.Join(Deadline, 1), FeatureHash.Join(mentions, deadline.Moment is null ? 0UL : deadline.IsSaid ? 1UL : 2UL));
        features.Add(People, FeatureHash.Join((ulong)Math.Min(facts.Participants.Count, 6), (ulong)Math.Min(seen.Problem.People.Count, 6)));
        features.Add(People, facts.Participants.Count == seen.Facts.Participants.Count ? 1UL : 0);
        return features.ToArray();
    }
}
