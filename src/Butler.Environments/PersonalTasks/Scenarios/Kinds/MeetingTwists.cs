namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>Draws what makes a meeting more than a booking; an easy one is never more.</summary>
public static class MeetingTwists
{
    // Out of 100 meetings whose wording leaves it open. A limit alone must not tell that the slot is taken.
    private const int Taken = 46;
    private const int Limited = 12;
    private const int Unsaid = 20;

    private const double TakenWhereLimited = 0.8;

    /// <summary>Draws for a meeting.</summary>
    public static MeetingTwist Of(Template template, ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        if (template.Has("{day}"))
        {
            return MeetingTwist.TimeUnsaid;
        }

        if (template.Has("{fallback}"))
        {
            return Limit(draft);
        }

        var ticket = draft.IsEasy ? 100 : draft.Random.Next(100);
        return ticket < Taken ? MeetingTwist.SlotTaken
            : ticket < Taken + Limited ? MeetingTwist.LimitSaid
            : ticket < Taken + Limited + Unsaid && template.TimeCanBeUnsaid ? MeetingTwist.TimeUnsaid
            : MeetingTwist.None;
    }

    private static MeetingTwist Limit(ScenarioDraft draft) =>
        draft.Random.Chance(TakenWhereLimited) ? MeetingTwist.SlotTaken : MeetingTwist.LimitSaid;
}
