namespace Butler.Training.Learning.SmartCalendar;

/// <summary>
/// What speaks for a reading: the words and the hour of each sentence for its sense, and whether what was accepted and refused so
/// far goes with it. The same weights count when slots are named and when one is proposed.
/// </summary>
internal sealed class ReadingFeatures
{
    private const double PassMark = 0.5;

    private static readonly ulong Sense = FeatureHash.Of("sense");
    private static readonly ulong Stand = FeatureHash.Of("stance");
    private static readonly ulong Past = FeatureHash.Of("past");

    private readonly MeetingCourse _course;
    private readonly int[][][] _senses;

    /// <summary>Prepares the features of each sense of each sentence.</summary>
    public ReadingFeatures(MeetingCourse course)
    {
        _course = course;
        _senses = [.. course.Seen.Limits.Select(limit => Enumerable.Range(0, limit.Senses.Count).Select(sense => OfSense(limit, sense)).ToArray())];
    }

    /// <summary>Adds the features of a reading.</summary>
    public void AddTo(FeatureList features, ProblemReading reading)
    {
        for (var limit = 0; limit < _senses.Length; limit++)
        {
            features.Add(_senses[limit][reading.Senses[limit]]);
        }

        features.Add(Stand, (ulong)reading.Stance);
        features.Add(Past, (ulong)Math.Min(Contradictions(reading), 3));
    }

    /// <summary>How much of what was accepted and refused cannot have been if the reading is right.</summary>
    public int Contradictions(ProblemReading reading) =>
        _course.Named.Count(named => IsAlike(named.Slots, reading.Slots) != named.IsAccepted)
        + _course.Refused.Count(refused => refused.Count == 0 ? reading.Slots.Count == 0 : reading.Slots.Contains(refused[0]));

    private static bool IsAlike(IReadOnlyList<int> named, IReadOnlyList<int> slots) =>
        named.Count + slots.Count == 0 || 2.0 * named.Count(slots.Contains) / (named.Count + slots.Count) >= PassMark;

    private int[] OfSense(SaidLimit limit, int place)
    {
        var features = new FeatureList();
        var sense = FeatureHash.Join(Sense, (ulong)limit.Senses[place]);
        var form = (limit.Time.Clock is null ? 0UL : 1) + (limit.Time.Day is null ? 0UL : 2);
        features.Add(FeatureHash.Join(sense, 1), form);
        features.Add(FeatureHash.Join(sense, 2), FeatureHash.Join(form, (ulong)(limit.Time.Clock?.Hour / 2 ?? 99)));
        features.Add(FeatureHash.Join(sense, 3), _course.Facts.Participants.Contains(limit.Who) ? 1UL : 0);
        foreach (var word in limit.Words)
        {
            features.Add(FeatureHash.Join(sense, 4), word);
        }

        return features.ToArray();
    }
}
