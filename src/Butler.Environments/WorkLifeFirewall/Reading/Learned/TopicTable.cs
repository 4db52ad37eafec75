namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Which matter a message is about, whatever it says on it: learned from the replies to all events.</summary>
internal sealed class TopicTable(WeightsFile file)
{
    /// <summary>The name of the table among those of the events.</summary>
    public const string Name = "topics";

    /// <summary>The matters, and the events that each belongs to.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Matters =
    [
        ["staging", "fails_again"], ["slack", "blocked"], ["client", "harsher_mail"], ["leave", "refused"], ["appraisal"], ["oncall"], ["standup", "again"], ["alert"], ["handed_back"],
    ];

    private readonly WeightTable _table = new(file, [.. Matters.Select(events => events[0])]);

    /// <summary>How far the matter of an event is before the next one, and before none.</summary>
    public (double OnTopic, double AboutSomething) Of(string eventId, ReadOnlySpan<ulong> features)
    {
        Span<double> sums = stackalloc double[_table.Columns];
        _table.Sum(features, sums);
        var own = IndexOf(eventId);
        var other = double.MinValue;
        for (var i = 0; i < Matters.Count; i++)
        {
            other = i != own && sums[i] > other ? sums[i] : other;
        }

        return (sums[own] - other, sums[own] - sums[^1]);
    }

    /// <summary>The matter an event belongs to.</summary>
    public static int IndexOf(string eventId)
    {
        for (var i = 0; i < Matters.Count; i++)
        {
            if (Matters[i].Contains(eventId))
            {
                return i;
            }
        }

        throw new ArgumentException($"The event '{eventId}' is about nothing.", nameof(eventId));
    }
}
