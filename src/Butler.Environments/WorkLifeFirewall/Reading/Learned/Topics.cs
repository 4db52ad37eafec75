namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>The matters that replies are about. Events that come of each other share one.</summary>
internal static class Topics
{
    /// <summary>The name of their weights among those of the events.</summary>
    public const string Name = "topics";

    /// <summary>The events of each matter; the first gives it its name.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> All =
    [
        ["staging", "fails_again"], ["slack", "blocked"], ["client", "harsher_mail"], ["leave", "refused"], ["appraisal"], ["oncall"], ["standup", "again"], ["alert"], ["handed_back"],
    ];

    /// <summary>The matter an event belongs to.</summary>
    public static int IndexOf(string eventId)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Contains(eventId))
            {
                return i;
            }
        }

        throw new ArgumentException($"The event '{eventId}' is about nothing.", nameof(eventId));
    }
}
