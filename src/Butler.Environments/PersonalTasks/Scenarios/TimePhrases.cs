namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>How a split's people speak of time (<c>Data/SPLIT/times.json</c>).</summary>
public sealed record TimePhrases
{
    /// <summary>Patterns of a clock time, as NodaTime reads them in the invariant culture; <c>h tt</c> only fits full hours.</summary>
    public required IReadOnlyList<string> Clock { get; init; }

    /// <summary>Words for a length, by minutes.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lengths { get; init; }

    /// <summary>Words for a day: <c>tomorrow</c>, <c>weekday</c>, <c>next_weekday</c>, <c>date</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Days { get; init; }

    /// <summary>Patterns of a date without a year.</summary>
    public required IReadOnlyList<string> Date { get; init; }

    /// <summary>Words around a clock time.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>Words for a repetition: <c>daily</c>, <c>weekdays</c>, <c>weekly</c>, <c>monthly</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Rules { get; init; }

    /// <summary>Words that allow another slot.</summary>
    public required IReadOnlyList<string> Fallback { get; init; }
}
